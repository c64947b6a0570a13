package org.plumbline.bi.metric;

import java.util.OptionalInt;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.query.QueryParameters;

/** Reads which version of a metric a request is about. */
public final class VersionParameter {

    public static final String NAME = "version";

    /** For the API's description. */
    public static final String DESCRIPTION = "Without it, the published version";

    private VersionParameter() {}

    /** The version; empty for the published one. */
    public static OptionalInt read(QueryParameters query) {
        var version = query.integer(NAME, 0, 1, MetricReference.LARGEST_VERSION);
        return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
