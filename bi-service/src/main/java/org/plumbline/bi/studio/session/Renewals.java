package org.plumbline.bi.studio.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Renews a session once for all requests that a page sends together. If a refresh token is valid only once, a second
 * renewal would end the session. Every response sets the renewed cookies, because a page may discard any of them.
 */
@ApplicationScoped
class Renewals {

    /**
     * Longer than the delay between requests sent together, shorter than a token's last minute, in which it is renewed.
     */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final Cache<String, Uni<Look>> looks =
            Caffeine.newBuilder().expireAfterWrite(TOGETHER).maximumSize(MOST).build();

    private record Look(Optional<String> token, List<Cookie> renewed) {}

    /** Returns the token of the request's session. */
    Uni<Optional<String>> once(RoutingContext request, Supplier<Uni<Optional<String>>> look) {
        var here = request.vertx().getOrCreateContext();
        var before = cookies(request);
        var session = before.stream().map(Renewals::written).sorted().collect(Collectors.joining("; "));
        return looks.get(session, _ -> look.get()
                        .map(token -> new Look(token, renewed(request, before)))
                        .onFailure()
                        .invoke(() -> looks.invalidate(session))
                        .memoize()
                        .indefinitely())
                // Each request continues on its own context, not on the renewing request's.
                .emitOn(step -> here.runOnContext(_ -> step.run()))
                .map(found -> {
                    found.renewed().forEach(cookie -> request.response().addCookie(copy(cookie)));
                    return found.token();
                });
    }

    /** The cookies changed or removed by the renewal. */
    private static List<Cookie> renewed(RoutingContext request, List<Cookie> before) {
        var known = before.stream().map(Renewals::written).collect(Collectors.toSet());
        return cookies(request).stream()
                .filter(cookie -> !known.contains(written(cookie)))
                .toList();
    }

    private static List<Cookie> cookies(RoutingContext request) {
        return request.request().cookies().stream()
                .filter(Login::isOfSession)
                .map(Renewals::copy)
                .toList();
    }

    private static String written(Cookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static Cookie copy(Cookie cookie) {
        var copy = Cookie.cookie(cookie.getName(), cookie.getValue())
                .setPath(cookie.getPath())
                .setDomain(cookie.getDomain())
                .setHttpOnly(cookie.isHttpOnly())
                .setSecure(cookie.isSecure())
                .setSameSite(cookie.getSameSite());
        return cookie.getMaxAge() == Long.MIN_VALUE ? copy : copy.setMaxAge(cookie.getMaxAge());
    }
}
