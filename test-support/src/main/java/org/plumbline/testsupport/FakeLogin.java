package org.plumbline.testsupport;

import static org.apache.commons.codec.binary.Base64.encodeBase64URLSafeString;
import static org.apache.commons.codec.digest.DigestUtils.sha256;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandlers;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The authorization code flow with PKCE of a {@link FakeOidc}, whose user is always logged in. Each refresh token can
 * be used only once; a second use ends the session.
 */
public final class FakeLogin {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final FakeOidc oidc;
    private final Map<String, LoginRequest> codes = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger renewals = new AtomicInteger();

    private volatile Supplier<TestTokens> who;
    private volatile Duration life;

    private record LoginRequest(String client, String challenge) {}

    FakeLogin(FakeOidc oidc) {
        this.oidc = oidc;
        reset();
    }

    /** Sets the user of later logins. */
    public FakeLogin as(Supplier<TestTokens> person) {
        who = person;
        return this;
    }

    /** Sets the lifetime of later access tokens. */
    public FakeLogin lasting(Duration tokenLife) {
        life = tokenLife;
        return this;
    }

    /** Ends every session: nothing can be renewed. */
    public void endSessions() {
        refreshTokens.clear();
    }

    /** How often tokens have been renewed. */
    public int renewals() {
        return renewals.get();
    }

    /** Restores the defaults: a superadmin logs in, and access tokens last five minutes. */
    public final void reset() {
        who = () -> oidc.token().user("ada").roles("superadmin");
        life = LIFE;
        renewals.set(0);
    }

    /** The login: redirects the browser straight back with a code. */
    void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, new LoginRequest(asked.get("client_id"), asked.get("code_challenge")));
        var state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        var back = "%s?code=%s&state=%s".formatted(asked.get("redirect_uri"), code, state);
        HttpHandlers.of(302, Headers.of("Location", back), "").handle(exchange);
    }

    /** Issues tokens for a code, or for the previous refresh token. */
    void token(HttpExchange exchange) throws IOException {
        var given = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(given.get("grant_type"))) {
            renewals.incrementAndGet();
            answer(exchange, refreshTokens.remove(given.get("refresh_token")), "plumbline-web");
        } else {
            var asked = codes.remove(given.get("code"));
            var proven = asked != null
                    && asked.challenge().equals(encodeBase64URLSafeString(sha256(given.get("code_verifier"))));
            answer(exchange, proven, asked == null ? null : asked.client());
        }
    }

    private void answer(HttpExchange exchange, boolean granted, String client) throws IOException {
        if (granted) {
            var refreshToken = UUID.randomUUID().toString();
            refreshTokens.add(refreshToken);
            FakeOidc.json(200, """
                    {"access_token": "%s", "id_token": "%s", "refresh_token": "%s", "token_type": "Bearer", "expires_in": %d}
                    """.formatted(
                                    who.get().expiringIn(life).issue(),
                                    who.get().audience(client).expiringIn(life).issue(),
                                    refreshToken,
                                    life.toSeconds()))
                    .handle(exchange);
        } else {
            FakeOidc.json(400, "{\"error\": \"invalid_grant\"}").handle(exchange);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
