package org.plumbline.bi.studio;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.FakeOidc;

@QuarkusTest
class StudioRoutesTest {

    FakeOidc oidc;

    @Test
    void theServicesAddressLeadsToTheOverview() {
        browser().get("/").then().statusCode(303).header("Location", "/overview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/explore?q=1", "/metrics/removal_rate", "/recruiting", "/operations/runs/7"})
    void whoHasNoSessionIsLedToTheLogin(String path) {
        browser()
                .get(path)
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        allOf(
                                containsString("response_type=code"),
                                containsString("code_challenge_method=S256"),
                                containsString("client_id=plumbline-web")));
    }

    @Test
    void aPageIsOfTheServiceAlone() {
        browser()
                .auth()
                .oauth2(oidc.superadmin())
                .get("/overview")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self';"),
                                containsString("frame-ancestors 'none'")));
    }

    @Test
    void aPageOfOthersIsForbidden() {
        browser()
                .auth()
                .oauth2(oidc.communityManager("paris"))
                .get("/operations")
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"));
    }

    @Test
    void leadsWhoeverMistypedAnAddressOn() {
        browser()
                .auth()
                .oauth2(oidc.superadmin())
                .header("Accept", "text/html,application/xhtml+xml")
                .get("/overview/of/7")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"));
        browser()
                .header("Accept", "text/html,application/xhtml+xml")
                .get("/overviev")
                .then()
                .statusCode(302);
        browser()
                .header("Accept", "application/json")
                .get("/overviev")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/overview",
                "/api/v1/session",
                "/api/catalog/v1/metrics",
                "/api/migrator/v1/runs",
                "/api/migrator/admin/refresh-materialized-views"
            })
    void theApiLeadsNobodyAnywhere(String path) {
        browser()
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(401)
                .header("Location", nullValue())
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aSessionThatIsNoneIsNone() {
        browser()
                .cookie("q_session_studio", "made-up")
                .get("/api/v1/session")
                .then()
                .statusCode(401)
                .header("Location", nullValue());
    }

    @Test
    void writesWithASessionAreOfThePageAlone() {
        browser()
                .cookie("q_session_studio", "made-up")
                .header("Origin", "https://elsewhere.example")
                .post("/api/migrator/v1/runs")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-origin"));
    }

    @Test
    void saysWhoTheCallerIs() {
        browser()
                .auth()
                .oauth2(oidc.communityManager("paris"))
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("all", equalTo(false))
                .body("communities", equalTo(List.of("paris")))
                .body("pages", equalTo(List.of("overview", "explore", "metrics")));
    }

    @Test
    void whoHasNoRoleHasNoPages() {
        browser()
                .auth()
                .oauth2(oidc.token().user("nobody").issue())
                .get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("pages", empty());
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() {
        browser()
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/migrator/v1/runs")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/migrator-unavailable"))
                .body("instance", equalTo("/api/migrator/v1/runs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/migrator/q/metrics",
                "/api/catalog/q/openapi",
                "/api/migrator/v1/../../q/health",
                "/api/migrator/v1/%2e%2e/%2e%2e/migrator/v1/runs",
                "/x/../api/migrator/v1/runs"
            })
    void nothingElseOfAnotherServiceIsPassedOn(String path) {
        browser()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(oidc.superadmin())
                .get(path)
                .then()
                .statusCode(404);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }
}
