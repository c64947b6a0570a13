package org.plumbline.migrator.quarantine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class QuarantineResourceTest extends MigrationTest {

    @Test
    void showsARowWithAllThatIsKnownOfIt() throws SQLException {
        var id = orphan("41");
        asSuperadmin()
                .get("/api/v1/quarantine/" + id)
                .then()
                .statusCode(200)
                .body("source", equalTo("moderation"))
                .body("entity", equalTo("reports"))
                .body("legacyId", equalTo("41"))
                .body("field", equalTo("post_id"))
                .body("rule", equalTo("reference"))
                .body("attempts", equalTo(3))
                .body("waitsFor.entity", equalTo("posts"))
                .body("waitsFor.legacyId", equalTo("999"))
                .body("document.note", equalTo("a\u0000b"))
                .body("resolvedAt", nullValue())
                .body("retryRequestedAt", nullValue());
    }

    @Test
    void listsWhatIsAskedForAPageAtATime() throws SQLException {
        orphan("41");
        orphan("42");
        execute("UPDATE etl.quarantine SET resolved_at = now() WHERE legacy_id = '42'");
        orphan("43");
        assertListed("", List.of("43", "41"), 2);
        assertListed("?state=resolved", List.of("42"), 1);
        assertListed("?state=all&size=2&page=1", List.of("41"), 3);
        assertListed("?pipeline=moderation&entity=reports&rule=reference", List.of("43", "41"), 2);
        assertListed("?entity=posts", List.of(), 0);
        assertListed("?source=elsewhere", List.of(), 0);
    }

    @Test
    void countsRowsThatAreAtFaultAlikeAsOneReason() throws SQLException {
        orphan("41");
        orphan("42");
        orphan("43");
        execute(
                "UPDATE etl.quarantine SET reason = 'There is no row 998.', retry_requested_at = now() WHERE legacy_id = '41'");
        execute("UPDATE etl.quarantine SET field = 'outcome' WHERE legacy_id = '43'");
        asSuperadmin()
                .get("/api/v1/quarantine/reasons?pipeline=moderation")
                .then()
                .statusCode(200)
                .body("field", equalTo(List.of("post_id", "outcome")))
                .body("rows", equalTo(List.of(2, 1)))
                .body("reasons", equalTo(List.of(2, 1)))
                .body("retryRequested", equalTo(List.of(1, 0)))
                .body("waitsForEntity[0]", equalTo("posts"));
        assertListed("?field=outcome", List.of("43"), 1);
        asSuperadmin()
                .get("/api/v1/quarantine/reasons?state=resolved")
                .then()
                .statusCode(200)
                .body("", equalTo(List.of()));
    }

    private void assertListed(String query, List<String> legacyIds, int total) {
        asSuperadmin()
                .get("/api/v1/quarantine" + query)
                .then()
                .statusCode(200)
                .body("items.legacyId", equalTo(legacyIds))
                .body("total", equalTo(total));
    }

    @Test
    void retryMarksTheRowAndStartsARunThatCanBeFollowed() throws SQLException {
        var id = orphan("41");
        var location = asSuperadmin()
                .post("/api/v1/quarantine/" + id + "/retry")
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/v1/runs/\\d+"))
                .body("marked", equalTo(1))
                .body("runs[0].mode", equalTo("delta"))
                .body("runs[0].requestedBy", equalTo("ada"))
                .extract()
                .header("Location");
        awaitEnd(location);
    }

    @Test
    void aRowThatWasMendedWithoutATraceIsTakenWhenItIsTriedAgain() {
        legacy.community(1, "paris");
        legacy.post(7, 1);
        legacy.execute("UPDATE posts SET status = 'Nonsense' WHERE id = 7");
        run();
        var id = asSuperadmin()
                .get("/api/v1/quarantine?pipeline=moderation")
                .then()
                .body("items.legacyId", equalTo(List.of("7")))
                .body("items[0].document.status", equalTo("Nonsense"))
                .extract()
                .jsonPath()
                .getLong("items[0].id");
        legacy.execute("UPDATE posts SET status = 'New' WHERE id = 7");

        awaitEnd(asSuperadmin()
                .post("/api/v1/quarantine/" + id + "/retry")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));

        asSuperadmin().get("/api/v1/quarantine/" + id).then().body("resolvedAt", notNullValue());
        asSuperadmin().get("/api/v1/id-map/posts/7").then().statusCode(200).body("held", equalTo(true));
    }

    @Test
    void retryOfAllMarksOnlyWhatFitsAndWaits() throws SQLException {
        var orphan = orphan("41");
        var other = orphan("42");
        execute("UPDATE etl.quarantine SET rule = 'date' WHERE legacy_id = '42'");
        try (var elsewhere = target.connectAsSuperuser()) {
            holdPipeline(elsewhere);
            asSuperadmin()
                    .contentType("application/json")
                    .body(Map.of("pipeline", "moderation", "entity", "reports", "rule", "date"))
                    .post("/api/v1/quarantine/retry")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/pipeline-running"))
                    .body("detail", startsWith("Pipeline moderation is locked by postgres ("))
                    .body("detail", containsString("The row is marked for another attempt by the next run"));
        }
        asSuperadmin().get("/api/v1/quarantine/" + orphan).then().body("retryRequestedAt", nullValue());
        asSuperadmin().get("/api/v1/quarantine/" + other).then().body("retryRequestedBy", equalTo("ada"));
    }

    @Test
    void retryWithoutABodyMeansEveryRowThatWaits() throws SQLException {
        orphan("41");
        orphan("42");
        var location = asSuperadmin()
                .noContentType()
                .post("/api/v1/quarantine/retry")
                .then()
                .statusCode(202)
                .body("marked", equalTo(2))
                .extract()
                .header("Location");
        awaitEnd(location);
    }

    @Test
    void retryOfNothingStartsNothing() throws SQLException {
        asSuperadmin()
                .noContentType()
                .post("/api/v1/quarantine/retry")
                .then()
                .statusCode(200)
                .body("marked", equalTo(0))
                .body("runs", equalTo(List.of()));
        assertEquals("0", value("SELECT count(*) FROM etl.runs"));
    }

    @Test
    void aRowThatARunHasTakenIsNotTriedAgain() throws SQLException {
        var id = orphan("41");
        execute("UPDATE etl.quarantine SET resolved_at = now()");
        asSuperadmin()
                .post("/api/v1/quarantine/" + id + "/retry")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/row-resolved"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET  | /api/v1/quarantine/999999
                    POST | /api/v1/quarantine/999999/retry
                    """)
    void answersNotFoundForAnUnknownRow(String method, String path) {
        asSuperadmin()
                .request(method, path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/quarantined-row-not-found"));
    }

    @ParameterizedTest
    @CsvSource({"state=lost, state", "pipeline=moderaton, pipeline", "size=501, size", "entiti=posts, entiti"})
    void namesTheParameterThatIsWrong(String query, String field) {
        asSuperadmin()
                .get("/api/v1/quarantine?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"pipeline": "moderaton"}  | pipeline
                    {"entity": "a\\u0000b"}    | entity
                    {"mode": "full"}           | mode
                    """)
    void namesTheFieldThatIsWrong(String body, String field) {
        asSuperadmin()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/quarantine/retry")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/quarantine", "/api/v1/quarantine/1"})
    void onlySuperadminsMayLook(String path) {
        assertOnlySuperadminsRead(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/quarantine/retry", "/api/v1/quarantine/1/retry"})
    void onlySuperadminsMayRetry(String path) {
        given().noContentType().post(path).then().statusCode(401);
        given().noContentType()
                .auth()
                .oauth2(oidc.communityManager("paris"))
                .post(path)
                .then()
                .statusCode(403);
    }

    /** A report of a post that nobody has seen; gives its number in quarantine. */
    private String orphan(String legacyId) throws SQLException {
        var run = value("""
                INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at, finished_at)
                VALUES ('moderation', 'full', 'succeeded', 'done', 'ada', now(), now()) RETURNING run_id""");
        return value("""
                INSERT INTO etl.quarantine (source, entity, legacy_id, document, field, rule, reason, attempts,
                    first_run_id, last_run_id, waits_for_entity, waits_for_legacy_id, first_seen_at, last_seen_at)
                VALUES ('moderation', 'reports', '%1$s', '{"post_id": 999, "note": "a\\u0000b"}', 'post_id', 'reference',
                    'There is no post 999', 3, %2$s, %2$s, 'posts', '999', now(), clock_timestamp())
                RETURNING quarantine_id""".formatted(legacyId, run));
    }

    private static void holdPipeline(java.sql.Connection elsewhere) throws SQLException {
        Database.execute(elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
    }
}
