package org.plumbline.catalog.comparison;

import java.util.List;
import java.util.Optional;
import org.plumbline.catalog.metric.StoredVersion;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;

/**
 * One of the compared versions.
 *
 * @param datasets the datasets it measures, directly or through other metrics
 */
record Version(StoredVersion stored, Metric metric, List<Dataset> datasets) {

    static final Grouping PLATFORM = Grouping.of("platform_detail");

    MetricReference reference() {
        return new MetricReference(stored.key(), stored.version());
    }

    boolean isForSuperadminsOnly() {
        return datasets.stream().anyMatch(Dataset::isForSuperadminsOnly);
    }

    /** Why it cannot be grouped by platform, in a sentence; empty if it can. */
    Optional<String> notByPlatform() {
        if (metric.allowedGroupBy().contains(PLATFORM)) {
            return Optional.empty();
        }
        var name = PLATFORM.column();
        return Optional.of(datasets.stream()
                .filter(dataset -> dataset.column(name).isEmpty())
                .findFirst()
                .map(dataset -> "Rows of %s, which version %d measures, have no %s"
                        .formatted(dataset.name(), stored.version(), name))
                .orElseGet(() -> "The definition of version %d does not allow grouping by %s"
                        .formatted(stored.version(), name)));
    }
}
