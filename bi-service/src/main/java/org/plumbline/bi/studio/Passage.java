package org.plumbline.bi.studio;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.problem.EarlyProblems;

/** A route from paths of this service to those of another. */
record Passage(String name, String here, String there, URI service) {

    private static final int SERVICE_UNAVAILABLE = 503;

    HttpProxy proxy(HttpClient client, EarlyProblems problems) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(origin())
                .addInterceptor(new Rewriting(problems));
    }

    /** The prefix under the base path of the other service. */
    private String atService() {
        var path = service.getRawPath();
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + there;
    }

    private OriginRequestProvider origin() {
        var tls = "https".equals(service.getScheme());
        var port = service.getPort() >= 0 ? service.getPort() : tls ? 443 : 80;
        var options =
                new RequestOptions().setHost(service.getHost()).setPort(port).setSsl(tls);
        return context -> context.client().request(options);
    }

    /**
     * Rewrites paths for each side; the session stays here. If the other service is down, the answer is a problem; the library's would be
     * 502 without a body.
     */
    private final class Rewriting implements ProxyInterceptor {

        private final EarlyProblems problems;

        Rewriting(EarlyProblems problems) {
            this.problems = problems;
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
                    new Failure.Unavailable(name + "-unavailable", "The %s cannot be reached".formatted(name), cause);
            return context.request()
                    .response()
                    .setStatusCode(SERVICE_UNAVAILABLE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .setBody(Body.body(Buffer.buffer(problems.document(
                            failure, context.request().proxiedRequest().path()))));
        }

        /** A body by HTTP/2 needs no header; without one, the proxy would drop it, and fail at the end of a request without any. */
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
