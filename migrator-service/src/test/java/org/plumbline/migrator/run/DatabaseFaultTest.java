package org.plumbline.migrator.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.testsupport.ServerFaults;

/** What callers see of a target that takes no writes, and of one that has crashed, once it is back. */
@QuarkusTest
class DatabaseFaultTest extends MigrationTest {

    private static final int CALLERS = 30;

    @Test
    void readsGoOnWhereNothingCanBeWritten() throws Exception {
        ServerFaults.refuseWrites(target);
        try {
            asked().get("/api/v1/runs").then().statusCode(200);
            asked().contentType("application/json")
                    .body(Map.of("pipeline", "moderation", "mode", "full"))
                    .post("/api/v1/runs")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/database-unavailable"));
        } finally {
            ServerFaults.takeWrites(target);
        }
        assertSucceeds(run());
    }

    @Test
    void everyRequestIsAnsweredAsSoonAsTheTargetHasRecovered() throws Exception {
        IntStream.range(0, CALLERS)
                .parallel()
                .forEach(caller -> asked().get("/api/v1/runs").then().statusCode(200));
        ServerFaults.crash(target);
        for (var caller = 0; caller < CALLERS; caller++) {
            asked().get("/api/v1/runs").then().statusCode(200);
        }
        assertSucceeds(run());
    }

    private RequestSpecification asked() {
        return given().auth().oauth2(oidc.superadmin());
    }
}
