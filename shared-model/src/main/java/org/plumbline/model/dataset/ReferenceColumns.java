package org.plumbline.model.dataset;

import java.util.Map;
import java.util.Set;

/**
 * The columns stored as legacy reference per dataset, so that figures can be computed on it after the migration. They
 * are the columns of {@code etl.reference_*} in the target, except the legacy key.
 */
public final class ReferenceColumns {

    private static final Map<Dataset, Set<String>> KEPT = Map.of(
            Datasets.SUBMISSION_FACTS,
            Set.of("community_slug", "submitted_at", "effective_takedown_at", "hours_to_takedown"),
            Datasets.REPORT_FACTS,
            Set.of("community_slug", "reported_at"));

    private ReferenceColumns() {}

    /** Empty for datasets without a stored reference. */
    public static Set<String> of(Dataset dataset) {
        return KEPT.getOrDefault(dataset, Set.of());
    }
}
