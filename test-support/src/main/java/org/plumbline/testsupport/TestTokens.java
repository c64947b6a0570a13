package org.plumbline.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Builds one access token as {@link FakeOidc} would issue it, or with one thing wrong about it. */
public final class TestTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final String REALM_ACCESS = "realm_access";

    private final JwtClaims claims = new JwtClaims();
    private final List<String> roles = new ArrayList<>();
    private final EllipticCurveJsonWebKey keyOnCurve;
    private PublicJsonWebKey key;

    TestTokens(String issuer, RsaJsonWebKey key, EllipticCurveJsonWebKey keyOnCurve) {
        this.key = key;
        this.keyOnCurve = keyOnCurve;
        claims.setIssuer(issuer);
        claims.setAudience("plumbline");
        claims.setSubject("00000000-0000-0000-0000-000000000001");
        claims.setStringClaim("preferred_username", "test");
        claims.setStringClaim("typ", "Bearer");
        claims.setGeneratedJwtId();
        expiringIn(LIFE);
    }

    public TestTokens user(String name) {
        claims.setStringClaim("preferred_username", name);
        return this;
    }

    public TestTokens roles(String... names) {
        roles.addAll(List.of(names));
        return this;
    }

    public TestTokens communities(String... slugs) {
        return claim("communities", List.of(slugs));
    }

    public TestTokens claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    public TestTokens audience(String audience) {
        claims.setAudience(audience);
        return this;
    }

    public TestTokens issuer(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    /** A negative duration gives an expired token. */
    public TestTokens expiringIn(Duration life) {
        var now = NumericDate.now();
        var issued = NumericDate.fromSeconds(now.getValue() + Math.min(0, life.toSeconds()) - 60);
        claims.setIssuedAt(issued);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + life.toSeconds()));
        return this;
    }

    /** Signed by a key that the server has never had, under the id of one that it has. */
    public TestTokens signedByAForeignKey() {
        return signedBy(FakeOidc.foreignKey(key.getKeyId()));
    }

    /** Signed by a key whose id the server does not know either. */
    public TestTokens signedByAnUnknownKey() {
        return signedBy(FakeOidc.foreignKey("unknown"));
    }

    /** Signed by the server's elliptic-curve key, with ES256. */
    public TestTokens signedOnACurve() {
        return signedBy(keyOnCurve);
    }

    private TestTokens signedBy(PublicJsonWebKey other) {
        key = other;
        return this;
    }

    public String issue() {
        return serialize(key.getAlgorithm());
    }

    /** The token with {@code alg: none} and no signature. */
    public String unsigned() {
        return serialize(AlgorithmIdentifiers.NONE);
    }

    private String serialize(String algorithm) {
        if (!claims.hasClaim(REALM_ACCESS)) {
            claims.setClaim(REALM_ACCESS, Map.of("roles", List.copyOf(roles)));
        }
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(algorithm);
        if (AlgorithmIdentifiers.NONE.equals(algorithm)) {
            token.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        } else {
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setKey(key.getPrivateKey());
        }
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a test token", e);
        }
    }
}
