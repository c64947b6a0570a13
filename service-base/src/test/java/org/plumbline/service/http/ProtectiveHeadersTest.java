package org.plumbline.service.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProtectiveHeadersTest {

    private static final String PROBE = "/api/v1/probe/";

    FakeOidc oidc;

    @ParameterizedTest
    @CsvSource({
        "scope, 200",
        "window?limit=7&limit=8, 400",
        "nothing, 404",
        "fail/not-found, 404",
        "fail/busy, 429",
        "fail/defect, 500",
        "fail/outage, 503"
    })
    void keepsAnswersOfTheApiWithTheirCaller(String path, int status) {
        isForItsCallerOnly(
                given().auth().oauth2(oidc.superadmin()).get(PROBE + path).then(), status);
    }

    @Test
    void keepsRefusalsWithTheirCallerToo() {
        isForItsCallerOnly(given().get(PROBE + "scope").then(), 401);
        isForItsCallerOnly(
                given().auth().oauth2("no.token").get(PROBE + "scope").then(), 401);
        isForItsCallerOnly(
                given().auth()
                        .oauth2(oidc.communityManager("paris"))
                        .get(PROBE + "admin")
                        .then(),
                403);
        isForItsCallerOnly(
                given().auth().oauth2(oidc.superadmin()).delete(PROBE + "scope").then(), 405);
        isForItsCallerOnly(
                given().auth()
                        .oauth2(oidc.superadmin())
                        .body(new byte[2_000_000])
                        .post(PROBE + "note")
                        .then(),
                413);
    }

    @Test
    void leavesWhatAnEndpointSaysItself() {
        given().auth()
                .oauth2(oidc.superadmin())
                .get(PROBE + "kept")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Vary", equalTo("Authorization, Accept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/nothing",
                "/nothing"
            })
    void tellsBrowsersNotToGuessWhatIsBesideTheApi(String path) {
        given().get(path).then().header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/swagger-ui/index.html", "/q/swagger-ui/oauth2-redirect.html"})
    void showsSwaggerUiInNoFrameAndLetsItTalkToTheOidcServerOnly(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("X-Frame-Options", equalTo("DENY"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                containsString("connect-src 'self' "
                                        + oidc.issuer().replaceFirst("(https?://[^/]+).*", "$1") + ";"),
                                not(containsString("*"))));
    }

    private static void isForItsCallerOnly(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", equalTo("Authorization"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }
}
