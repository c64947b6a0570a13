package org.plumbline.model.metric;

/**
 * One version of a metric. Definitions reference versions, not keys, so that their meaning never changes.
 *
 * @param version from 1 to {@link #LARGEST_VERSION}
 */
public record MetricReference(String metric, int version) {

    public static final int LARGEST_VERSION = 1_000_000;

    @Override
    public String toString() {
        return metric + "@" + version;
    }
}
