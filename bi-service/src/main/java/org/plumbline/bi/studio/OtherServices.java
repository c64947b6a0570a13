package org.plumbline.bi.studio;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import org.plumbline.bi.metric.CatalogClientSettings;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.problem.EarlyProblems;

/**
 * Proxies the page's calls to the other services with the caller's token, so that the page talks to one origin. The
 * other service authorizes them.
 */
@ApplicationScoped
class OtherServices {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int POOLED_SECONDS = 5;
    private static final int MOST_CONNECTIONS = 64;

    private final Vertx vertx;
    private final EarlyProblems problems;
    private final StudioSettings settings;
    private final CatalogClientSettings catalog;

    OtherServices(Vertx vertx, EarlyProblems problems, StudioSettings settings, CatalogClientSettings catalog) {
        this.vertx = vertx;
        this.problems = problems;
        this.settings = settings;
        this.catalog = catalog;
    }

    void register(@Observes Router router) {
        // A connection's timeout includes its idle time in the pool, which is checked once a second.
        var idleSeconds = settings.timeout().toSeconds() + POOLED_SECONDS + 1;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(POOLED_SECONDS)
                .setReadIdleTimeout(Math.toIntExact(idleSeconds))
                .setMaxPoolSize(MOST_CONNECTIONS));
        var migrator = settings.migratorUrl();
        for (var passage : List.of(
                new Passage("catalog", "/api/catalog/v1/", "/api/v1/", catalog.url(), problems),
                new Passage("migrator", "/api/migrator/v1/", "/api/v1/", migrator, problems),
                new Passage("migrator", "/api/migrator/admin/", "/api/admin/", migrator, problems))) {
            var proxy = passage.proxy(client);
            router.route(passage.here() + "*").order(-1).handler(request -> pass(request, proxy));
        }
    }

    private void pass(RoutingContext request, HttpProxy proxy) {
        if (!request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            problems.endUnauthenticated(request);
        } else if (request.request().path().equals(request.normalizedPath())) {
            proxy.handle(request.request());
        } else {
            // Dots and escapes could reach other paths of the service.
            request.next();
        }
    }

    /**
     * Routes paths of this service to those of another and rewrites them for each side; session cookies are not
     * forwarded. If the other service is down, the response is a problem document; the library would send 502 without a
     * body.
     */
    private record Passage(String name, String here, String there, URI service, EarlyProblems problems)
            implements ProxyInterceptor {

        private static final int SERVICE_UNAVAILABLE = 503;

        HttpProxy proxy(HttpClient client) {
            return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                    .origin(origin())
                    .addInterceptor(this);
        }

        /** The prefix under the base path of the other service. */
        private String atService() {
            var path = service.getRawPath();
            return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + there;
        }

        private OriginRequestProvider origin() {
            var tls = "https".equals(service.getScheme());
            var port = service.getPort() >= 0 ? service.getPort() : tls ? 443 : 80;
            var options = new RequestOptions()
                    .setHost(service.getHost())
                    .setPort(port)
                    .setSsl(tls);
            return context -> context.client().request(options);
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            request.setURI(atService() + request.getURI().substring(here.length()));
            request.setAuthority(HostAndPort.create(service.getHost(), service.getPort()));
            request.headers().remove(HttpHeaders.COOKIE).remove(HttpHeaders.ORIGIN);
            sayWhetherThereIsABody(request);
            return context.sendRequest().recover(cause -> Future.succeededFuture(unavailable(context, cause)));
        }

        private ProxyResponse unavailable(ProxyContext context, Throwable cause) {
            var failure =
                    new Failure.Unavailable(name + "-unavailable", "The %s is unreachable".formatted(name), cause);
            return context.request()
                    .response()
                    .setStatusCode(SERVICE_UNAVAILABLE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .setBody(Body.body(Buffer.buffer(problems.document(
                            failure, context.request().proxiedRequest().path()))));
        }

        /**
         * HTTP/2 bodies need no length header, but without one the proxy would drop the body, and fail at the end of a
         * request without a body.
         */
        private static void sayWhetherThereIsABody(ProxyRequest request) {
            var headers = request.proxiedRequest().headers();
            if (request.version() != HttpVersion.HTTP_2 || headers.contains(HttpHeaders.CONTENT_LENGTH)) {
                return;
            }
            if (HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod())) {
                request.setBody(null);
            } else {
                headers.set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
            }
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            var headers = context.response().headers();
            headers.remove(HttpHeaders.SET_COOKIE);
            var location = headers.get(HttpHeaders.LOCATION);
            if (location != null) {
                var path = URI.create(location).getRawPath();
                if (path.startsWith(atService())) {
                    headers.set(
                            HttpHeaders.LOCATION,
                            here + path.substring(atService().length()));
                }
            }
            return context.sendResponse();
        }
    }
}
