package org.plumbline.bi.database;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;

@QuarkusTest
@TestProfile(OidcOutageTest.WithoutOidc.class)
class OidcOutageTest {

    FakeOidc oidc;

    @Test
    void aServiceThatStartsWithoutItsOidcServerIsLiveAndClosedAndRecovers() {
        var token = oidc.superadmin();
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(503);
        Api.with(token).get(Api.FRESHNESS).then().statusCode(503).contentType("application/problem+json");

        oidc.comeBack();
        Awaitility.await().untilAsserted(() -> {
            RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
            Api.with(token).get(Api.FRESHNESS).then().statusCode(200);
        });
    }

    /** Starts the service while nobody answers at the address of its OIDC server. */
    public static class WithoutOidc implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    SuiteResource.class,
                    Map.of(
                            SuiteResource.ROLE, "plumbline_bi",
                            SuiteResource.SCHEMA, SuiteResource.MIGRATED,
                            SuiteResource.OIDC, SuiteResource.AWAY)));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
