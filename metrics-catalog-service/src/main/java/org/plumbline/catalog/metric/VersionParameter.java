package org.plumbline.catalog.metric;

import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.query.QueryParameters;

/** A query parameter that names a version. */
public final class VersionParameter {

    private VersionParameter() {}

    /** The number, which has to be there. */
    public static int required(QueryParameters query, String name) {
        var number = query.integer(name, 0, 1, MetricReference.LARGEST_VERSION);
        if (number == 0 && query.string(name).isEmpty()) {
            query.refuse(name, "is missing: the number of a version");
        }
        return number;
    }
}
