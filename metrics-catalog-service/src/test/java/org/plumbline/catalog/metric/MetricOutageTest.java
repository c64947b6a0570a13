package org.plumbline.catalog.metric;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.OpenApiContract;
import org.plumbline.testsupport.SuiteResource;

/** The service has been started while its OIDC server could not be reached. */
@QuarkusTest
@WithTestResource(
        value = SuiteResource.class,
        initArgs = {
            @ResourceArg(name = SuiteResource.ROLE, value = "plumbline_catalog"),
            @ResourceArg(name = SuiteResource.OIDC, value = SuiteResource.AWAY)
        })
class MetricOutageTest {

    FakeOidc oidc;

    @Test
    void isLiveButClosedUntilTheOidcServerAppears() {
        var contract = new OpenApiContract();
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        given().filter(contract)
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/metrics")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/oidc-unavailable"));

        oidc.comeBack();

        given().get("/q/health/ready").then().statusCode(200);
        given().filter(contract)
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/metrics")
                .then()
                .statusCode(200);
    }
}
