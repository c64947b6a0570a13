package org.plumbline.bi.studio;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;

/**
 * A way from addresses of this service to those of another.
 *
 * @param name the other service, as in the problem that it is away
 * @param here what addresses begin with here
 * @param there what they begin with there
 */
record Passage(String name, String here, String there, URI service) {

    HttpProxy proxy(HttpClient client) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(origin())
                .addInterceptor(new Rewriting());
    }

    /** Under the path of its own that a service may have. */
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

    /** Addresses as each side has them; a session stays here. */
    private final class Rewriting implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            request.setURI(atService() + request.getURI().substring(here.length()));
            request.setAuthority(HostAndPort.create(service.getHost(), service.getPort()));
            request.headers().remove(HttpHeaders.COOKIE).remove(HttpHeaders.ORIGIN);
            return context.sendRequest();
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
