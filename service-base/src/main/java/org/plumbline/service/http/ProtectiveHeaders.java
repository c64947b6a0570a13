package org.plumbline.service.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.service.openapi.OpenApiSettings;

/** Adds headers to every response that keep browsers and caches from showing it to others. */
@ApplicationScoped
class ProtectiveHeaders {

    private static final int BEFORE_EVERYTHING = 2_000;
    private static final String SWAGGER_UI = "/q/swagger-ui";

    private final String swaggerPolicy;

    ProtectiveHeaders(OpenApiSettings settings) {
        this.swaggerPolicy = swaggerPolicy(settings.tokenUrl());
    }

    void register(@Observes Filters filters) {
        filters.register(this::follow, BEFORE_EVERYTHING);
    }

    private void follow(RoutingContext routing) {
        // Just before the headers are sent, so that an endpoint's own headers are kept.
        routing.addHeadersEndHandler(sent -> protect(routing, routing.response().headers()));
        routing.next();
    }

    private void protect(RoutingContext routing, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        if (ApiAddress.isOf(routing)) {
            // Private and revalidated each time, because the caller's scope can change with the token.
            add(
                    headers,
                    HttpHeaders.CACHE_CONTROL,
                    headers.contains(HttpHeaders.CACHE_CONTROL) ? "private" : "private, no-cache");
            add(headers, HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
        if (routing.normalizedPath().startsWith(SWAGGER_UI)) {
            headers.set("Content-Security-Policy", swaggerPolicy);
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "no-referrer");
        }
    }

    /** Adds an element to a list header unless it is present. */
    private static void add(MultiMap headers, String name, String element) {
        var present = headers.getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        if (present.stream().noneMatch(element::equalsIgnoreCase)) {
            headers.set(
                    name, Stream.concat(Stream.of(element), present.stream()).collect(Collectors.joining(", ")));
        }
    }

    /** Swagger UI starts with an inline script and connects only to this service and the OIDC server. */
    private static String swaggerPolicy(String tokenUrl) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'unsafe-inline'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self' " + origin(tokenUrl),
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
