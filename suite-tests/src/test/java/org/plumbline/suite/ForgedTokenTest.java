package org.plumbline.suite;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;
import org.plumbline.testsupport.FakeOidc;

/** Tokens that look like a superadmin's, made by those who cannot have the realm's key. */
@OnTheSuite
class ForgedTokenTest {

    private static final int HEADER = 0;
    private static final int CLAIMS = 1;
    private static final int SIGNATURE = 2;

    private final SuiteStack suite;

    ForgedTokenTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void refusesClaimsThatWereChangedAfterTheSigning() {
        var parts = suite.token("nobody").split("\\.", -1);
        var promoted = text(parts[CLAIMS]).replace("default-roles-plumbline", "superadmin");
        refused(parts[HEADER] + "." + base64(promoted) + "." + parts[SIGNATURE]);
    }

    @Test
    void refusesATokenThatNamesNoAlgorithm() {
        var claims = suite.token("ada").split("\\.", -1)[CLAIMS];
        refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".");
    }

    @Test
    void refusesATokenSignedByAnotherKeyUnderTheIdOfTheRealms() throws JoseException {
        var forged = copyOfAdas(AlgorithmIdentifiers.RSA_USING_SHA256);
        forged.setKey(RsaJwkGenerator.generateJwk(2_048).getPrivateKey());
        refused(forged.getCompactSerialization());
    }

    @Test
    void refusesATokenSignedWithTheRealmsPublicKeyAsASharedSecret() throws JoseException {
        var published =
                given().get(suite.issuer() + "/protocol/openid-connect/certs").asString();
        var forged = copyOfAdas(AlgorithmIdentifiers.HMAC_SHA256);
        var publicKey = new JsonWebKeySet(published)
                .findJsonWebKey(forged.getKeyIdHeaderValue(), null, null, null)
                .getKey();
        forged.setKey(new HmacKey(publicKey.getEncoded()));
        refused(forged.getCompactSerialization());
    }

    @Test
    void refusesATokenThatAnotherOidcServerIssued() {
        try (var other = FakeOidc.start()) {
            refused(other.superadmin());
            refused(other.token()
                    .issuer(suite.issuer().toString())
                    .roles("superadmin")
                    .issue());
        }
    }

    @Test
    void refusesAnIdTokenInPlaceOfAnAccessToken() {
        var login = given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "plumbline-cli",
                        "username", "ada",
                        "password", "ada",
                        "scope", "openid"))
                .post(suite.issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        refused(login.getString("id_token"));
    }

    private void refused(String token) {
        for (var service : suite.services()) {
            service.with(token)
                    .get(service.protectedPath())
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("status", equalTo(401));
        }
    }

    private JsonWebSignature copyOfAdas(String algorithm) throws JoseException {
        var original = new JsonWebSignature();
        original.setCompactSerialization(suite.token("ada"));
        var copy = new JsonWebSignature();
        copy.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        copy.setHeader("typ", "JWT");
        copy.setKeyIdHeaderValue(original.getKeyIdHeaderValue());
        copy.setAlgorithmHeaderValue(algorithm);
        copy.setPayloadBytes(original.getUnverifiedPayloadBytes());
        return copy;
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
