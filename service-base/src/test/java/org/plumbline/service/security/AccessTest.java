package org.plumbline.service.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;
import org.plumbline.testsupport.TestTokens;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AccessTest {

    private static final String SCOPE = "/api/v1/probe/scope";

    FakeOidc oidc;

    @Test
    void asksForATokenWhereNoneIsGiven() {
        unauthorised(given().get(SCOPE));
    }

    @Test
    void refusesTokensThatAreNotOfThisServerForThisSuiteAndNow() {
        var unknown = oidc.token().roles("superadmin").signedByAnUnknownKey().issue();
        Stream.concat(oidc.invalid().stream(), Stream.of(unknown, "not-a-token"))
                .forEach(token -> unauthorised(as(token, SCOPE)));
    }

    @Test
    void refusesATokenThatItHasLetInOnceThatHasExpired() {
        var token = oidc.token()
                .roles("superadmin")
                .expiringIn(Duration.ofSeconds(3))
                .issue();
        as(token, SCOPE).then().statusCode(200);
        as(token, SCOPE).then().statusCode(200);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> unauthorised(as(token, SCOPE)));
    }

    @Test
    void refusesWhatOnlyResemblesATokenThatItHasLetIn() {
        var paris = oidc.communityManager("paris");
        var berlin = oidc.communityManager("berlin");
        as(paris, SCOPE).then().body("communities", contains("paris"));
        as(berlin, SCOPE).then().body("communities", contains("berlin"));
        as(paris, SCOPE).then().body("communities", contains("paris"));
        unauthorised(as(withoutSignature(paris) + signature(berlin), SCOPE));
        unauthorised(as(withoutSignature(paris), SCOPE));
        unauthorised(given().header("Authorization", "Basic " + paris).get(SCOPE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.b.c",
                ".",
                "........",
                ".a.",
                "a.b.c.d.e",
                "e30.bnVsbA.c2ln", // the claims are null
                "e30.WzFd.c2ln", // the claims are [1]
                "..",
                "a..",
                ".a.b",
                "e30..c2ln",
                "e30.e30.e30",
                "e2JhZA.e30.c2ln", // the header is {bad
                "eyJhbGciOiJSUzI1NiJ9.e2JhZA.c2ln", // the claims are {bad
                "eyJhbGciOiJIUzI1NiIsImtpZCI6InRlc3Qta2V5In0.e30.c2ln" // a public key taken for a shared secret
            })
    void refusesGarbage(String token) {
        unauthorised(as(token, SCOPE));
    }

    @Test
    void refusesASignedTokenThatCannotBeUsed() {
        Stream.of(
                        Map.entry("exp", (Object) 1_000_000_000_000_000_000L),
                        Map.entry("exp", (Object) "tomorrow"),
                        Map.entry("exp", (Object) Map.of()),
                        Map.entry("iat", (Object) "yesterday"),
                        Map.entry("aud", (Object) 7),
                        Map.entry("typ", (Object) "Refresh"),
                        Map.entry("typ", (Object) "ID"),
                        Map.entry("typ", (Object) 7),
                        Map.entry("preferred_username", (Object) 7),
                        Map.entry("upn", (Object) Map.of("a", "b")),
                        Map.entry("preferred_username", (Object) "a\0da"),
                        Map.entry("communities", (Object) List.of("paris", "ber\0lin")),
                        Map.entry("address", (Object) Map.of("street", List.of("\0"))),
                        Map.entry("a\0", (Object) "b"))
                .forEach(claim -> unauthorised(as(
                        oidc.token()
                                .roles("superadmin")
                                .claim(claim.getKey(), claim.getValue())
                                .issue(),
                        SCOPE)));
    }

    /** As Keycloak makes them: by a secret of its own, under an id that it publishes no key for. */
    @Test
    void refusesARefreshToken() {
        unauthorised(
                as(oidc.token().claim("typ", "Refresh").signedByAnUnknownKey().issue(), SCOPE));
        unauthorised(as(
                "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCIsImtpZCI6InNlY3JldCJ9.eyJ0eXAiOiJSZWZyZXNoIiwiZXhwIjo5OTk5OTk5OTk5fQ.c2ln",
                SCOPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "text/", ";", "/", "text/csv", "application/json;charset=nonsense", "a/b/c"})
    void asksForATokenBeforeItLooksAtTheMediaType(String mediaType) {
        unauthorised(body(given(), mediaType));
        body(given().auth().oauth2(oidc.superadmin()), mediaType)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    /** Written as it is: a client that knows media types would refuse to send it. */
    private static Response body(RequestSpecification caller, String mediaType) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)))
                .header("Content-Type", mediaType)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/probe/note");
    }

    @Test
    void letsASuperadminSeeEverything() {
        as(oidc.superadmin(), SCOPE).then().statusCode(200).body("all", equalTo(true));
    }

    @Test
    void letsACommunityManagerSeeTheClaimedCommunities() {
        as(oidc.communityManager("toronto", "berlin"), SCOPE)
                .then()
                .statusCode(200)
                .body("all", equalTo(false))
                .body("communities", contains("berlin", "toronto"));
    }

    @Test
    void takesASingleStringForOneCommunity() {
        var token = oidc.token()
                .roles("community-manager")
                .claim("communities", "paris")
                .issue();
        as(token, SCOPE).then().statusCode(200).body("communities", contains("paris"));
    }

    @Test
    void showsNothingWhereTheClaimIsAbsentOrUnreadable() {
        var absent = oidc.token().roles("community-manager").issue();
        as(absent, SCOPE).then().statusCode(200).body("all", equalTo(false)).body("communities", empty());
        Stream.of(
                        List.of(),
                        List.of("paris", 7),
                        List.of("paris", " berlin"),
                        "berlin, toronto",
                        List.of("x".repeat(201)),
                        7,
                        "",
                        Map.of("slug", "paris"))
                .forEach(claim -> {
                    var token = oidc.token()
                            .roles("community-manager")
                            .claim("communities", claim)
                            .issue();
                    as(token, SCOPE)
                            .then()
                            .statusCode(200)
                            .body("all", equalTo(false))
                            .body("communities", empty());
                });
    }

    @Test
    void knowsCommunitiesByNamesOfAnyScript() {
        as(oidc.communityManager("Île-de-France 75", "東京", "нью-йорк", "🏙"), SCOPE)
                .then()
                .body("communities", containsInAnyOrder("Île-de-France 75", "東京", "нью-йорк", "🏙"));
    }

    @Test
    void forbidsAnAccountWithoutARole() {
        forbidden(oidc.token().roles("offline_access"));
    }

    /** Roles are those of the realm, {@code realm_access.roles}, and that is a list of names. */
    @Test
    void takesNothingElseForARole() {
        forbidden(oidc.token().claim("realm_access", List.of("superadmin")));
        forbidden(oidc.token().claim("realm_access", "superadmin"));
        forbidden(oidc.token().claim("realm_access", Map.of("roles", "superadmin")));
        forbidden(oidc.token().claim("realm_access", Map.of("roles", List.of("superadmin", 7))));
        forbidden(oidc.token().claim("realm_access", Map.of("roles", Map.of("superadmin", true))));
        forbidden(oidc.token().claim("realm_access", List.of(Map.of("roles", List.of("superadmin")))));
        forbidden(oidc.token().claim("realm_access/roles", List.of("superadmin")));
        for (var claim : List.of("roles", "groups", "scope", "resource_access")) {
            forbidden(oidc.token().claim(claim, "superadmin"));
            forbidden(oidc.token().claim(claim, List.of("superadmin")));
            forbidden(oidc.token().claim(claim, Map.of("roles", List.of("superadmin"))));
        }
    }

    private static void forbidden(TestTokens token) {
        as(token.issue(), SCOPE)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void forbidsWhatIsForSuperadminsToACommunityManager() {
        as(oidc.communityManager("paris"), "/api/v1/probe/admin").then().statusCode(403);
    }

    @Test
    void closesAnEndpointThatSaysNothingAboutRoles() {
        given().get("/api/v1/forgotten").then().statusCode(401);
        as(oidc.superadmin(), "/api/v1/forgotten").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/"
            })
    void needsNoTokenBesideTheApi(String path) {
        given().get(path).then().statusCode(200);
    }

    private static Response as(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private static String withoutSignature(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static void unauthorised(Response response) {
        response.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
