package org.plumbline.service.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Limits the number of request meters: unknown addresses are counted under one address, and unknown methods under one
 * method. Otherwise anybody could use up the limit on distinct addresses.
 */
@ApplicationScoped
public class RequestMeters {

    private static final int BEFORE_EVERYTHING = 2_000;
    private static final String REQUESTS = "http.server.requests";
    private static final String UNMATCHED = "/unmatched";
    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

    /** The attribute in which Quarkus stores the endpoint's path template. */
    private static final String ENDPOINT = "UrlPathTemplate";

    /** Requests outside the API have no meters. */
    private static final String OUTSIDE_THE_API = "/q/";

    void register(@Observes Filters filters) {
        filters.register(RequestMeters::begin, BEFORE_EVERYTHING);
    }

    private static void begin(RoutingContext routing) {
        if (!routing.request().path().startsWith(OUTSIDE_THE_API)) {
            ((HttpServerRequestInternal) routing.request()).context().putLocal(ENDPOINT, UNMATCHED);
        }
        routing.next();
    }

    @Produces
    @Singleton
    MeterFilter fewMethods() {
        var fewer = MeterFilter.replaceTagValues("method", _ -> "OTHER", METHODS);
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return REQUESTS.equals(id.getName()) ? fewer.map(id) : id;
            }
        };
    }
}
