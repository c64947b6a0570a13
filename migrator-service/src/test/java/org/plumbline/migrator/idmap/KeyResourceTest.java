package org.plumbline.migrator.idmap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class KeyResourceTest extends MigrationTest {

    @BeforeEach
    void keepAKey() throws SQLException {
        execute("""
                INSERT INTO etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)
                VALUES ('moderation', 'posts', '-7', 4711, '', 3, 5), ('archive', 'posts', '-7', 4712, '', 3, 5)
                """);
    }

    @Test
    void givesTheNewKeyOfALegacyRow() {
        asSuperadmin()
                .get("/api/v1/id-map/posts/-7")
                .then()
                .statusCode(200)
                .body("source", equalTo("moderation"))
                .body("entity", equalTo("posts"))
                .body("legacyId", equalTo("-7"))
                .body("newId", equalTo(4711))
                .body("held", equalTo(true))
                .body("missingSince", nullValue())
                .body("firstRunId", equalTo(3))
                .body("lastRunId", equalTo(5));
    }

    @Test
    void theSourceSaysWhichOfSeveralRowsIsMeant() {
        asSuperadmin()
                .get("/api/v1/id-map/posts/-7?source=archive")
                .then()
                .statusCode(200)
                .body("newId", equalTo(4712));
    }

    @Test
    void saysSinceWhenTheSourceHasNoSuchRow() throws SQLException {
        execute("UPDATE etl.id_map SET held = false, missing_since = '2026-01-01T10:00:00Z'");
        asSuperadmin()
                .get("/api/v1/id-map/posts/-7")
                .then()
                .statusCode(200)
                .body("held", equalTo(false))
                .body("missingSince", equalTo("2026-01-01T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/id-map/posts/8", "/api/v1/id-map/posts/-7?source=x", "/api/v1/id-map/posts/%00"})
    void answersNotFoundForARowThatNoRunHasTaken(String path) {
        given().urlEncodingEnabled(false)
                .filter(CONTRACT)
                .auth()
                .oauth2(oidc.superadmin())
                .get(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/key-not-found"));
    }

    @Test
    void offersTheNearestNameForAnUnknownEntity() {
        asSuperadmin()
                .get("/api/v1/id-map/post/-7")
                .then()
                .statusCode(404)
                .body("detail", containsString("did you mean 'posts'?"));
    }

    @Test
    void namesTheParameterThatIsWrong() {
        asSuperadmin()
                .get("/api/v1/id-map/posts/-7?sauce=archive")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("sauce"));
    }

    @Test
    void onlySuperadminsMayLook() {
        assertOnlySuperadminsRead("/api/v1/id-map/posts/-7");
    }
}
