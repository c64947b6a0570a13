package org.plumbline.service.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.OpenApiContract;
import org.plumbline.testsupport.SuiteResource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ApiDocumentTest {

    FakeOidc oidc;

    @Test
    void sendsLoginsToTheServerThatThisProcessIsConfiguredFor() {
        document()
                .body("openapi", startsWith("3.1"))
                .body(
                        "components.securitySchemes.oidc.flows.authorizationCode.authorizationUrl",
                        equalTo(oidc.issuer() + "/protocol/openid-connect/auth"))
                .body(
                        "components.securitySchemes.oidc.flows.authorizationCode.tokenUrl",
                        equalTo(oidc.issuer() + "/protocol/openid-connect/token"));
    }

    @Test
    void asksForALoginAndDescribesProblemsOnEveryOperation() {
        document()
                .body("paths.values().collectMany { it.values() }.security", everyItem(equalTo(securityByLogin())))
                .body(
                        "paths.values().collectMany { it.values() }.responses*.keySet()",
                        everyItem(hasItems("200", "400", "401", "403", "500", "503")));
    }

    @Test
    void describesItsProblemsAsTheyAre() {
        var contract = new OpenApiContract();
        given().filter(contract).get("/api/v1/probe/scope").then().statusCode(401);
        given().filter(contract)
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/probe/window?from=x")
                .then()
                .statusCode(400);
        given().filter(contract)
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/probe/fail/bug")
                .then()
                .statusCode(500);
    }

    @Test
    void logsInWithSwaggerUiAsAPublicClientWithProofOfPossession() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .body(containsString("clientId: 'plumbline-web'"))
                .body(containsString("usePkceWithAuthorizationCodeGrant: true"));
    }

    private static List<?> securityByLogin() {
        return List.of(Map.of("oidc", List.of("openid")));
    }

    private static ValidatableResponse document() {
        return given().accept(ContentType.JSON).get("/q/openapi").then().statusCode(200);
    }
}
