package org.plumbline.bi.metric;

import java.time.Instant;
import java.util.Optional;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;

/**
 * A version of a metric.
 *
 * @param askedAt when the catalog last said that it is the published one; empty if the caller named the version
 * @param current whether that is recent enough
 */
public record DefinedMetric(MetricReference reference, Metric metric, Optional<Instant> askedAt, boolean current) {

    DefinedMetric narrowed(Narrowing narrowing) {
        return new DefinedMetric(reference, narrowing.narrowed(metric), askedAt, current);
    }
}
