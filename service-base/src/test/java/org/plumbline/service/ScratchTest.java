package org.plumbline.service;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScratchTest {
    @Test
    void looks() {
        for (var p : new String[] {
            "/api/v1/probe/scope",
            "/api/v1/forgotten",
            "/api/v1/none",
            "/q/health/live",
            "/q/health/ready",
            "/q/openapi",
            "/q/swagger-ui/"
        }) {
            System.out.println("#### " + p);
            given().get(p).then().log().all();
        }
        for (var p : new String[] {"/api/v1/probe/scope", "/api/v1/forgotten"}) {
            System.out.println("#### bearer " + p);
            given().auth()
                    .oauth2("eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6IngifQ.eyJzdWIiOiJ4In0.c2ln")
                    .get(p)
                    .then()
                    .log()
                    .all();
        }
    }
}
