package org.plumbline.bi.metric;

import java.util.OptionalInt;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.query.QueryParameters;

/** Reads the version of a metric. */
public final class VersionParameter {

    public static final String NAME = "version";

    /** For the API's description. */
    public static final String DESCRIPTION = "Without it, the published version";

    private VersionParameter() {}

    /** Returns the version; empty for the published one. */
    public static OptionalInt read(QueryParameters query) {
        var version = query.integer(NAME, 0, 1, MetricReference.LARGEST_VERSION);
        return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
