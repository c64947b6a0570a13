package org.plumbline.model.dataset;

import java.util.Map;
import java.util.Set;

/**
 * Which columns of which datasets are kept of what the legacy database says, so that a figure can be computed on it after the
 * migration. They are those of {@code etl.reference_*} in the target, the legacy key apart.
 */
public final class ReferenceColumns {

    private static final Map<Dataset, Set<String>> KEPT = Map.of(
            Datasets.SUBMISSION_FACTS,
            Set.of("community_slug", "submitted_at", "effective_takedown_at", "hours_to_takedown"),
            Datasets.REPORT_FACTS,
            Set.of("community_slug", "reported_at"));

    private ReferenceColumns() {}

    /** None of a dataset that nothing is kept of. */
    public static Set<String> of(Dataset dataset) {
        return KEPT.getOrDefault(dataset, Set.of());
    }
}
