package org.plumbline.bi.freshness;

import java.util.Optional;
import org.plumbline.service.freshness.Stale;

/**
 * The state of a dataset at a moment.
 *
 * @param stale empty if its numbers are current
 * @param publication the same, as answers carry it
 */
public record DatasetState(DatasetFreshness freshness, Optional<Stale> stale, Publication publication) {}
