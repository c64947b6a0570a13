package org.plumbline.deploy.local.process;

import java.util.Map;

/** A service that leaves no more questions at once to a database on its own machine than the processors get on with. */
public final class FewQueriesAtOnce {

    /** One that is computed and one that comes or goes. With more, all of them take longer, and none is answered sooner. */
    private static final int FOR_EACH_PROCESSOR = 2;

    private FewQueriesAtOnce() {}

    /** As environment variables of the service. */
    public static Map<String, String> settings() {
        var connections = FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
        return Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", Integer.toString(connections));
    }
}
