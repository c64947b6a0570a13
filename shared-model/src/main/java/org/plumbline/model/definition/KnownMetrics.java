package org.plumbline.model.definition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;

/** The metrics that a composition may be made of: versions that have been published, and so never change. */
public interface KnownMetrics {

    /** Where no other metric is known. */
    KnownMetrics NONE = new KnownMetrics() {
        @Override
        public Optional<Metric> version(MetricReference reference) {
            return Optional.empty();
        }

        @Override
        public OptionalInt published(String key) {
            return OptionalInt.empty();
        }

        @Override
        public Collection<String> keys() {
            return List.of();
        }
    };

    /** The version, if it has been published and still fits the whitelist. */
    Optional<Metric> version(MetricReference reference);

    /** The number of the metric's published version. */
    OptionalInt published(String key);

    /** Every key, to tell which one was meant. */
    Collection<String> keys();
}
