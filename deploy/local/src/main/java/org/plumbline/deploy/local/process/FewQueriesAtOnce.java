package org.plumbline.deploy.local.process;

import java.util.Map;

/** Limits a service's concurrent queries to a local database by the number of processors. */
public final class FewQueriesAtOnce {

    /** One being computed and one in transit. With more, every query takes longer and none is answered sooner. */
    private static final int FOR_EACH_PROCESSOR = 2;

    private FewQueriesAtOnce() {}

    /** As environment variables of the service. */
    public static Map<String, String> settings() {
        var connections = FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
        return Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", Integer.toString(connections));
    }
}
