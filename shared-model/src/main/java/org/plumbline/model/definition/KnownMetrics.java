package org.plumbline.model.definition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;

/** The metrics that a composition may use: published versions, which never change. */
@FunctionalInterface
public interface KnownMetrics {

    /** The version, if it has been published and still fits the whitelist. */
    Optional<Metric> version(MetricReference reference);

    /** The number of the metric's published version. */
    default OptionalInt published(String key) {
        return OptionalInt.empty();
    }

    /** Every key, for suggestions. */
    default Collection<String> keys() {
        return List.of();
    }
}
