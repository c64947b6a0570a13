package org.plumbline.service.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;

/** The service of this test has been started while its OIDC server could not be reached. */
@QuarkusTest
@WithTestResource(
        value = SuiteResource.class,
        initArgs = @ResourceArg(name = SuiteResource.OIDC, value = SuiteResource.AWAY))
class OidcOutageTest {

    FakeOidc oidc;

    @AfterEach
    void end() {
        oidc.goAway();
    }

    /** One test, because a service starts without its OIDC server only once. */
    @Test
    void isClosedWithoutTheServerAndRecoversByItselfWhenItComesAndGoes() {
        var known = oidc.superadmin();
        expect(503, 503, known);
        given().get("/api/v1/probe/scope")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/oidc-unavailable"));

        oidc.comeBack();
        expect(200, 200, known);

        oidc.goAway();
        // A key that has been fetched goes on verifying; a token under another one cannot be checked.
        expect(503, 200, known);
        given().auth()
                .oauth2(oidc.token().roles("superadmin").signedByAnUnknownKey().issue())
                .get("/api/v1/probe/scope")
                .then()
                .statusCode(503);
    }

    private static void expect(int readiness, int answer, String token) {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(readiness);
        given().auth().oauth2(token).get("/api/v1/probe/scope").then().statusCode(answer);
    }
}
