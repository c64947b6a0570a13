package org.plumbline.bi.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.bi.studio.session.Login;

/** Serves the page at each of its addresses to every logged-in user. */
@ApplicationScoped
class StudioRoutes {

    private static final String HTML = "text/html; charset=utf-8";
    private static final int BEFORE_FILES = -1;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    /** Any address except those of the API, of Quarkus, and of files. */
    private static final String ELSEWHERE = "/(?!(api|q|login|logout)(/|$))[^.]+";

    /**
     * Allows only the page's own scripts and styles. Component styles are constructed style sheets, which the policy
     * does not cover.
     */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private final Login login;
    private final String page = page();

    StudioRoutes(Login login) {
        this.login = login;
    }

    void register(@Observes Router router) {
        for (var path : List.of("/", "/index.html")) {
            router.get(path)
                    .order(BEFORE_FILES)
                    .handler(request -> Login.leadTo(request, StudioPage.OVERVIEW.address()));
        }
        for (var studioPage : StudioPage.values()) {
            router.getWithRegex(studioPage.addresses())
                    .order(BEFORE_FILES)
                    .handler(request ->
                            serve(request, identity -> studioPage.isFor(identity.getRoles()) ? OK : FORBIDDEN));
        }
        router.getWithRegex(ELSEWHERE).order(BEFORE_FILES).handler(this::sayThatNothingIsHere);
    }

    /** Browsers get the page, other clients a problem document. */
    private void sayThatNothingIsHere(RoutingContext request) {
        var accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains("text/html")) {
            serve(request, _ -> NOT_FOUND);
        } else {
            request.next();
        }
    }

    private void serve(RoutingContext request, ToIntFunction<SecurityIdentity> status) {
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(identity -> answer(request, status, identity), failure -> login.leadToLogin(request));
    }

    private void answer(RoutingContext request, ToIntFunction<SecurityIdentity> status, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            login.leadToLogin(request);
            return;
        }
        request.response()
                .setStatusCode(status.applyAsInt(identity))
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Frame-Options", "DENY")
                .end(page);
    }

    /** The bundler's page, with the names of matching scripts and styles. */
    private static String page() {
        var classpath = Thread.currentThread().getContextClassLoader();
        return Uncheck.get(() -> resourceToString("META-INF/resources/index.html", UTF_8, classpath));
    }
}
