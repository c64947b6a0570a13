package org.plumbline.bi.studio.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks at a session once for all the requests that a page sends at a time: where a refresh token can be used only once, the second
 * renewal by it would end the session.
 */
@ApplicationScoped
class Renewals {

    /** Longer than requests that were sent together arrive apart, shorter than a token's last minute, in which it is renewed. */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final Cache<String, Uni<Optional<String>>> tokens =
            Caffeine.newBuilder().expireAfterWrite(TOGETHER).maximumSize(MOST).build();

    /** The token of the request's session; the first request's cookies are renewed with it. */
    Uni<Optional<String>> once(RoutingContext request, Supplier<Uni<Optional<String>>> look) {
        return tokens.get(session(request), session -> look.get()
                .onFailure()
                .invoke(() -> tokens.invalidate(session))
                .memoize()
                .indefinitely());
    }

    private static String session(RoutingContext request) {
        return request.request().cookies().stream()
                .filter(Login::isOfSession)
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
