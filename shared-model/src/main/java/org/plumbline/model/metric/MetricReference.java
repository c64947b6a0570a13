package org.plumbline.model.metric;

/**
 * One version of a metric. Versions and not keys are named, so that what a published definition means never changes.
 *
 * @param version from 1
 */
public record MetricReference(String metric, int version) {

    @Override
    public String toString() {
        return metric + "@" + version;
    }
}
