package org.plumbline.service.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.SuiteResource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestProfile(WithoutSwaggerUiTest.SwitchedOff.class)
class WithoutSwaggerUiTest {

    public static final class SwitchedOff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.swagger-ui.enabled", "false");
        }
    }

    @Test
    void servesNoSwaggerUiWhereItIsSwitchedOff() {
        given().get("/q/swagger-ui/").then().statusCode(404);
        given().get("/q/swagger-ui/index.html").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(200);
    }
}
