package org.plumbline.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.io.function.Uncheck;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An OIDC server for tests: discovery, keys, tokens in Keycloak's form, and logins. Real HTTP and real signatures, no
 * users. It can stop and restart at the same address with the same keys.
 */
public final class FakeOidc implements AutoCloseable {

    private static final String REALM = "/realms/plumbline";

    /** Keys that no server uses, generated beforehand: generating one takes longer than a test. */
    private static final Queue<RsaJsonWebKey> KEYS_OF_NO_SERVER =
            new ConcurrentLinkedQueue<>(keys("keys-of-servers.json"));

    private static final List<RsaJsonWebKey> FOREIGN_KEYS = keys("foreign-keys.json");

    /** Longer than any test run. */
    private static final Duration LONG_LIFE = Duration.ofHours(12);

    private final RsaJsonWebKey key = takeKey();
    private final EllipticCurveJsonWebKey keyOnCurve = newKeyOnCurve();

    /** Cached tokens by bearer, because signing one costs as much as a request. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private final FakeLogin login = new FakeLogin(this);

    private HttpServer server;
    private int port;
    private boolean closed;

    private FakeOidc() {}

    /** Starts a server on a free port of the loopback interface. */
    public static FakeOidc start() {
        var oidc = new FakeOidc();
        oidc.comeBack();
        return oidc;
    }

    /** The value of {@code quarkus.oidc.auth-server-url}, and the issuer of tokens. */
    public String issuer() {
        return "http://localhost:" + port + REALM;
    }

    /** A token of this server, valid for the suite, without roles. */
    public TestTokens token() {
        return new TestTokens(issuer(), key, keyOnCurve);
    }

    /** A superadmin's token; always the same one. */
    public String superadmin() {
        return superadmin("ada");
    }

    /** The token of another superadmin. */
    public String superadmin(String name) {
        return tokens.computeIfAbsent(name, _ -> token().user(name)
                .roles("superadmin")
                .expiringIn(LONG_LIFE)
                .issue());
    }

    /** The token of a manager of these communities; always the same one for the same communities. */
    public String communityManager(String... communities) {
        return tokens.computeIfAbsent("manager of " + List.of(communities), _ -> token().user("manager")
                .roles("community-manager")
                .communities(communities)
                .expiringIn(LONG_LIFE)
                .issue());
    }

    /**
     * Superadmin tokens with one fault each: no signature, a foreign key, another audience, another issuer, expired.
     */
    public List<String> invalid() {
        return List.of(
                token().roles("superadmin").unsigned(),
                token().roles("superadmin").signedByAForeignKey().issue(),
                token().roles("superadmin").audience("another-suite").issue(),
                token().roles("superadmin")
                        .issuer("http://localhost/realms/other")
                        .issue(),
                token().roles("superadmin").expiringIn(Duration.ofMinutes(-1)).issue());
    }

    public FakeLogin login() {
        return login;
    }

    /** Stops answering: connections are refused. */
    public synchronized void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Answers again at the same address. */
    public synchronized void comeBack() {
        if (server != null) {
            return;
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = Uncheck.get(() -> HttpServer.create(address, 0));
        port = server.getAddress().getPort();
        server.createContext(REALM + "/.well-known/openid-configuration", json(200, discovery()));
        var keys = new JsonWebKeySet(key, keyOnCurve).toJson(OutputControlLevel.PUBLIC_ONLY);
        server.createContext(REALM + "/protocol/openid-connect/certs", json(200, keys));
        server.createContext(REALM + "/protocol/openid-connect/auth", login::authorize);
        server.createContext(REALM + "/protocol/openid-connect/token", login::token);
        server.start();
    }

    /** Stops permanently. */
    @Override
    public synchronized void close() {
        goAway();
        if (!closed) {
            closed = true;
            KEYS_OF_NO_SERVER.add(key);
        }
    }

    static HttpHandler json(int status, String json) {
        return HttpHandlers.of(status, Headers.of("Content-Type", "application/json"), json);
    }

    private String discovery() {
        return """
                {
                  "issuer": "%1$s",
                  "authorization_endpoint": "%1$s/protocol/openid-connect/auth",
                  "token_endpoint": "%1$s/protocol/openid-connect/token",
                  "end_session_endpoint": "%1$s/protocol/openid-connect/logout",
                  "jwks_uri": "%1$s/protocol/openid-connect/certs",
                  "response_types_supported": ["code"],
                  "subject_types_supported": ["public"],
                  "id_token_signing_alg_values_supported": ["RS256", "ES256"]
                }
                """.formatted(issuer());
    }

    /** A key that no other server uses until this one is closed. */
    private static RsaJsonWebKey takeKey() {
        var key = KEYS_OF_NO_SERVER.poll();
        if (key == null) {
            throw new IllegalStateException(
                    "each key in keys-of-servers.json has a server: add one, or close a server");
        }
        return key;
    }

    /** A key with this id that no server has. */
    static RsaJsonWebKey foreignKey(String id) {
        return FOREIGN_KEYS.stream()
                .filter(key -> key.getKeyId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<RsaJsonWebKey> keys(String file) {
        try {
            var text = resourceToString("/org/plumbline/testsupport/" + file, UTF_8);
            return new JsonWebKeySet(text)
                    .getJsonWebKeys().stream().map(RsaJsonWebKey.class::cast).toList();
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static EllipticCurveJsonWebKey newKeyOnCurve() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test-key-on-a-curve");
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a test key", e);
        }
    }
}
