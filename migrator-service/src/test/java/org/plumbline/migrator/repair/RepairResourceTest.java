package org.plumbline.migrator.repair;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.Database;

@QuarkusTest
class RepairResourceTest extends RepairTest {

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() throws SQLException {
        var before = value(POSTS);
        asSuperadmin()
                .post("/api/v1/repairs/platform-detail/preview?limit=2")
                .then()
                .statusCode(200)
                .body("checked", equalTo(6))
                .body("failing", equalTo(3))
                .body("expected", equalTo(3))
                .body("changes", hasSize(1))
                .body("changes[0].from", equalTo(Map.of("platform", "meta", "platform_detail", "unknown")))
                .body("changes[0].to", equalTo(Map.of("platform", "meta", "platform_detail", "instagram")))
                .body("changes[0].rows", equalTo(3))
                .body("rows.legacyId", equalTo(List.of("1", "2")))
                .body("rows[0].from.platform_rule", equalTo("group-name:meta@1"))
                .body("rows[0].to.platform_rule", equalTo("host:instagram.com@3"))
                .body("rows[0].to.platform_source", equalTo("url"))
                .body("refused.count", equalTo(0));
        assertEquals(before, value(POSTS));
    }

    @Test
    void whatOnlyAccompaniesFailsNoRow() throws SQLException {
        execute("UPDATE core.post_data SET platform_rule = 'host:youtu.be@1' WHERE url LIKE '%youtu%'");
        preview("platform-detail").body("failing", equalTo(3));
    }

    @Test
    void anApplicationIsPublishedAndWrittenDown() throws SQLException {
        var applied = apply("platform-detail", 3)
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("before.kpis.submissions", equalTo(6))
                .body("before.values.platform_detail.value", equalTo(List.of("unknown", "youtube")))
                .body("after.values.platform_detail.value", equalTo(List.of("instagram", "unknown", "youtube")))
                .body("after.values.platform_detail.rows", equalTo(List.of(3, 2, 1)))
                .body("run.mode", equalTo("delta"));
        var answer = applied.extract().jsonPath();
        assertEquals(answer.getMap("before.kpis"), answer.getMap("after.kpis"));
        var run = endOfRun(applied);
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(0, run.getInt("counts.written"));
        assertEquals(
                "instagram", value("SELECT platform_detail FROM bi.submission_facts_published WHERE legacy_id = '1'"));
        asSuperadmin()
                .get("/api/v1/repairs")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of("analysis", "language", "platform-detail", "status")))
                .body("[2].underWay", hasSize(0))
                .body("[2].runs[0].id", equalTo(answer.getInt("repairRunId")))
                .body("[2].runs[0].state", equalTo("applied"))
                .body("[2].runs[0].requestedBy", equalTo("ada"))
                .body("[2].runs[0].reason", equalTo("older rules"))
                .body("[2].runs[0].failing", equalTo(3))
                .body("[2].runs[0].after.values.platform_detail[0].value", equalTo("instagram"))
                .body("[2].runs[0].reverted", nullValue());
    }

    @Test
    void aRunThatFindsNothingElseDoesNotPublishTwice() throws SQLException {
        var published = endOfRun(apply("platform-detail", 3)).getLong("publication");
        assertEquals(published, run("moderation", "delta").getLong("publication"));
    }

    @Test
    void anotherCountChangesNothing() throws SQLException {
        var before = value(POSTS);
        for (var expected : new long[] {2, 4}) {
            apply("platform-detail", expected)
                    .statusCode(409)
                    .body("type", equalTo("/problems/repair-count-differs"))
                    .body("detail", containsString("3 rows fail, not the %d expected".formatted(expected)));
        }
        assertEquals(before, value(POSTS));
        assertEquals("0", value("SELECT count(*) FROM etl.repair_rows"));
        assertEquals("1", value("SELECT count(*) FROM etl.runs"));
    }

    @Test
    void aSecondApplicationIsToldOfTheFirst() throws SQLException {
        var first = apply("platform-detail", 3);
        endOfRun(first);
        apply("platform-detail", 3)
                .statusCode(409)
                .body("type", equalTo("/problems/repair-not-needed"))
                .body(
                        "detail",
                        containsString("it has already been applied, as %d, by ada at "
                                .formatted(first.extract().jsonPath().getLong("repairRunId"))));
    }

    @Test
    void aRevertBringsEveryByteBackAndCanBeRepairedAgain() throws SQLException {
        var before = value(POSTS);
        endOfRun(apply("platform-detail", 3));
        assertNotEquals(before, value(POSTS));
        var reverted = revert("platform-detail")
                .statusCode(200)
                .body("rowsReverted", equalTo(3))
                .body("rowsLeft", equalTo(0))
                .body("left", hasSize(0));
        assertEquals(before, value(POSTS));
        // Today's rules do not let the old content through; readers keep what was published.
        assertEquals("refused", endOfRun(reverted).getString("state"));
        assertEquals(
                "instagram", value("SELECT platform_detail FROM bi.submission_facts_published WHERE legacy_id = '1'"));
        revert("platform-detail").statusCode(409).body("type", equalTo("/problems/repair-already-reverted"));
        assertEquals("succeeded", endOfRun(apply("platform-detail", 3)).getString("state"));
    }

    @Test
    void aRevertLeavesAndListsWhatSomethingElseHasChangedSince() throws SQLException {
        threeAreRepairedOfWhichTwoChange();
        endOfRun(revert("platform-detail")
                .statusCode(200)
                .body("rowsReverted", equalTo(1))
                .body("rowsLeft", equalTo(2))
                .body("left.legacyId", equalTo(List.of("2", "3")))
                .body("left.state", equalTo(List.of("changed", "gone")))
                .body("left[0].before.platform_detail", equalTo("unknown"))
                .body("left[0].after.platform_detail", equalTo("instagram"))
                .body("left[0].found.platform_detail", equalTo("threads"))
                .body("left[1].found", nullValue()));
        assertEquals(
                "unknown,threads",
                value(
                        "SELECT string_agg(platform_detail, ',' ORDER BY submission_id) FROM core.post_data WHERE url ~ '^https' AND url !~ 'youtu'"));
    }

    @Test
    void aRevertThatCouldSetNothingBackIsRefused() throws SQLException {
        endOfRun(apply("platform-detail", 3));
        mistag("url LIKE '%instagram%'");
        revert("platform-detail").statusCode(409).body("type", equalTo("/problems/repair-rows-changed"));
        assertEquals("0", value("SELECT count(*) FROM etl.repair_rows WHERE outcome IS NOT NULL"));
    }

    @Test
    void whatWasNeverAppliedCannotBeReverted() throws SQLException {
        var previewed = preview("platform-detail").extract().jsonPath().getLong("repairRunId");
        revert("platform-detail").statusCode(409).body("type", equalTo("/problems/repair-not-applied"));
        send("platform-detail", "revert", Map.of("reason", "x", "repairRunId", previewed))
                .statusCode(409)
                .body("detail", containsString("Preview it, then apply it"));
        send("platform-detail", "revert", Map.of("reason", "x", "repairRunId", 999_999))
                .statusCode(404)
                .body("type", equalTo("/problems/repair-run-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "revert"})
    void whileARunIsUnderWayNothingIsChanged(String action) throws SQLException {
        try (var elsewhere = target.connectAsSuperuser()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            var body = action.equals("apply") ? Map.of("expected", 3, "reason", "x") : Map.of("reason", "x");
            send("platform-detail", action, body).statusCode(409).body("type", equalTo("/problems/pipeline-running"));
        }
        assertEquals("0", value("SELECT count(*) FROM etl.repairs"));
    }

    @Test
    void whileARepairIsAppliedOthersAreToldSo() throws Exception {
        try (var caller = Executors.newVirtualThreadPerTaskExecutor();
                var elsewhere = target.connectAsSuperuser()) {
            elsewhere.setAutoCommit(false);
            Database.execute(elsewhere, "LOCK TABLE core.post_data");
            var applied = caller.submit(() -> apply("platform-detail", 3));
            await().until(() -> "t".equals(value("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")));
            asSuperadmin()
                    .contentType("application/json")
                    .body(Map.of("pipeline", "moderation", "mode", "delta"))
                    .post("/api/v1/runs")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/pipeline-running"))
                    .body(
                            "detail",
                            matchesPattern(
                                    "Pipeline moderation is locked by plumbline_migrator"
                                            + " \\(applying repair platform-detail for \\S+, process \\d+\\) since 20\\S+Z, .*"));
            elsewhere.rollback();
            endOfRun(applied.get());
        }
    }

    @Test
    void aRowThatTodaysRulesRefuseIsNamedAndLeftAlone() throws SQLException {
        execute("""
                UPDATE core.legacy_documents SET document = document || '{"status": "Nonsense"}' WHERE legacy_id = '5';
                UPDATE core.submissions SET status = 'removed' WHERE submission_id IN (
                    SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id IN ('5', '6'))
                """);
        preview("status")
                .body("failing", equalTo(1))
                .body("rows.legacyId", equalTo(List.of("6")))
                .body("refused.count", equalTo(1))
                .body("refused.first[0].legacyId", equalTo("5"))
                .body("refused.first[0].field", equalTo("status"))
                .body("refused.first[0].reason", containsString("Nonsense"));
    }

    @Test
    void anotherRepairIsAnotherFile() throws SQLException {
        emptyDatabases();
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        legacy.execute("""
                UPDATE posts SET language = 'English';
                UPDATE posts SET analysis = '{"model": "v2", "toxicity": 0.10, "labels": ["a", "b"]}' WHERE id = 1
                """);
        run();
        // The same number in another form is no difference.
        execute("UPDATE core.analyses SET toxicity = 0.1000");
        preview("analysis").body("failing", equalTo(0)).body("checked", equalTo(1));
        execute("UPDATE core.analyses SET labels = '{}'");
        preview("analysis")
                .body("changes[0].from.labels", equalTo("{}"))
                .body("changes[0].to.labels", equalTo("{\"a\",\"b\"}"));
        assertEquals("succeeded", endOfRun(apply("analysis", 1)).getString("state"));
        assertEquals("{a,b}", value("SELECT labels FROM core.analyses"));

        execute(
                "UPDATE core.submissions SET language = NULL WHERE submission_id = (SELECT min(submission_id) FROM core.submissions)");
        preview("language").body("changes[0].from.language", nullValue()).body("changes[0].rows", equalTo(1));
        assertEquals("succeeded", endOfRun(apply("language", 1)).getString("state"));
        assertEquals("en,en", value("SELECT string_agg(language, ',') FROM bi.submission_facts_published"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "apply", "revert"})
    void answersNotFoundWithTheNearestIds(String action) {
        send(
                        "platform-details",
                        action,
                        action.equals("apply") ? Map.of("expected", 1, "reason", "x") : Map.of("reason", "x"))
                .statusCode(404)
                .body("type", equalTo("/problems/repair-not-found"))
                .body("detail", containsString("did you mean 'platform-detail'?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    apply  | {"expected": 3}                     | reason
                    apply  | {"expected": 3, "reason": " "}      | reason
                    apply  | {"reason": "x"}                     | expected
                    apply  | {"expected": 0, "reason": "x"}      | expected
                    apply  | {"expected": "many", "reason": "x"} | expected
                    apply  | {"expected": 3, "reason": "x", "force": true} | force
                    revert | {}                                  | reason
                    revert | {"reason": "x", "expected": 3}      | expected
                    """)
    void namesTheFieldThatIsWrong(String action, String body, String field) {
        send("platform-detail", action, body)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"limit=1001, limit", "limit=few, limit", "size=3, size"})
    void namesTheParameterThatIsWrong(String query, String field) {
        asSuperadmin()
                .post("/api/v1/repairs/platform-detail/preview?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /platform-detail/runs/1/rows",
        "POST, /platform-detail/preview",
        "POST, /platform-detail/apply",
        "POST, /platform-detail/revert"
    })
    void onlySuperadminsMay(String method, String path) {
        var body = Map.of("reason", "x");
        given().contentType("application/json")
                .body(body)
                .request(method, "/api/v1/repairs" + path)
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body(body)
                .auth()
                .oauth2(oidc.communityManager("paris"))
                .request(method, "/api/v1/repairs" + path)
                .then()
                .statusCode(403);
    }

    @Test
    void theJournalHasPreviewsToo() throws SQLException {
        preview("platform-detail").body("tookMillis", notNullValue());
        assertEquals(
                "platform-detail previewed ada 6 3",
                value("SELECT concat_ws(' ', repair, state, requested_by, checked, failing) FROM etl.repairs"));
    }
}
