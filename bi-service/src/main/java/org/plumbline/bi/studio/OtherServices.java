package org.plumbline.bi.studio;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.plumbline.bi.metric.CatalogSettings;
import org.plumbline.service.problem.EarlyProblems;

/**
 * Proxies calls of the page to the other services, with the caller's own token, so that the page talks to one origin. The other service
 * authorizes them.
 */
@ApplicationScoped
class OtherServices {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int POOLED_SECONDS = 5;
    private static final int MOST_CONNECTIONS = 64;

    private final Vertx vertx;
    private final EarlyProblems problems;
    private final StudioSettings settings;
    private final CatalogSettings catalog;

    OtherServices(Vertx vertx, EarlyProblems problems, StudioSettings settings, CatalogSettings catalog) {
        this.vertx = vertx;
        this.problems = problems;
        this.settings = settings;
        this.catalog = catalog;
    }

    void register(@Observes Router router) {
        // A connection's timeout counts the time that it has waited in the pool, which is looked at once a second.
        var idleSeconds = settings.timeout().toSeconds() + POOLED_SECONDS + 1;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(POOLED_SECONDS)
                .setReadIdleTimeout(Math.toIntExact(idleSeconds))
                .setMaxPoolSize(MOST_CONNECTIONS));
        var migrator = settings.migratorUrl();
        for (var passage : List.of(
                new Passage("catalog", "/api/catalog/v1/", "/api/v1/", catalog.url()),
                new Passage("migrator", "/api/migrator/v1/", "/api/v1/", migrator),
                new Passage("migrator", "/api/migrator/admin/", "/api/admin/", migrator))) {
            var proxy = passage.proxy(client, problems);
            router.route(passage.here() + "*").order(-1).handler(request -> pass(request, proxy));
        }
    }

    private void pass(RoutingContext request, HttpProxy proxy) {
        if (!request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            problems.endUnauthenticated(request);
        } else if (request.request().path().equals(request.normalizedPath())) {
            proxy.handle(request.request());
        } else {
            // Dots and escapes could lead elsewhere in the other service.
            request.next();
        }
    }
}
