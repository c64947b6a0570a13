package org.plumbline.bi.freshness;

import java.util.Optional;
import org.plumbline.service.freshness.Stale;

/**
 * What a dataset is like at a moment.
 *
 * @param stale empty where its numbers are current
 * @param publication the same, as answers carry it
 */
public record DatasetState(DatasetFreshness freshness, Optional<Stale> stale, Publication publication) {}
