package org.plumbline.migrator.run;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.MigrationTest;

/** The packaged service has what each answer is made with. */
@QuarkusIntegrationTest
class EveryAnswerIT extends MigrationTest {

    @Test
    void isGivenAboutARun() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 99);
        legacy.report(1, 1, "2026-01-03");
        for (var mode : List.of("full", "delta", "reconcile")) {
            assertSucceeds(run("moderation", mode));
        }
        var run = "/api/v1/runs/" + get("/api/v1/runs").extract().path("[0].id");
        for (var path : List.of(
                run,
                run + "/mapping",
                "/api/v1/checks",
                "/api/v1/checks/catalog",
                "/api/v1/quarantine",
                "/api/v1/id-map/posts/1",
                "/api/v1/read-models",
                "/api/v1/verification")) {
            get(path);
        }
    }

    @Test
    void isGivenAboutWhatItIsTold() {
        get("/api/v1/pipelines");
        get("/api/v1/pipelines/moderation");
        get("/api/v1/pipelines/schema");
        get("/api/v1/schema-check?pipeline=moderation");
        get("/api/v1/repairs");
        asSuperadmin()
                .contentType("application/json")
                .post("/api/v1/repairs/platform-detail/preview")
                .then()
                .statusCode(200)
                .body("failing", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui/"})
    void soIsWhatIsServedBesideTheApi(String path) {
        RestAssured.get(path).then().statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return asSuperadmin().get(path).then().statusCode(200);
    }
}
