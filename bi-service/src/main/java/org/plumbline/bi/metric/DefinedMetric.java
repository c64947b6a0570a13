package org.plumbline.bi.metric;

import java.time.Instant;
import java.util.Optional;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;

/**
 * A version of a metric.
 *
 * @param askedAt when the catalog last said that it is the published one; empty where the caller has named it
 * @param current whether that is as recent as it should be
 */
public record DefinedMetric(MetricReference reference, Metric metric, Optional<Instant> askedAt, boolean current) {}
