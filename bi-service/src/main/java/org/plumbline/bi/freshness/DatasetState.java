package org.plumbline.bi.freshness;

import java.util.Optional;
import org.plumbline.service.freshness.Stale;

/** The state of a dataset at a moment. */
public record DatasetState(DatasetFreshness freshness, Optional<Stale> stale, Publication publication) {}
