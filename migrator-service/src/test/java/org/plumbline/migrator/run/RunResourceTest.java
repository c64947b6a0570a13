package org.plumbline.migrator.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class RunResourceTest extends MigrationTest {

    @Inject
    RunJournal journal;

    @Test
    void tellsHowARunEnded() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        var id = run().getLong("id");

        asSuperadmin()
                .get("/api/v1/runs/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("succeeded"))
                .body("phase", equalTo("done"))
                .body("phases.phase", equalTo(List.of("preflight", "load", "publication", "maintenance")))
                .body("requestedBy", equalTo("ada"))
                .body("counts.read", equalTo(2))
                .body("progress.share", equalTo(1.0f))
                .body("entities.entity", equalTo(List.of("communities", "posts", "reports")));
        asSuperadmin().get("/api/v1/runs").then().statusCode(200).body("[0].id", equalTo((int) id));
        asSuperadmin().get("/api/v1/checks").then().statusCode(200).body("outcome", hasItem("passed"));
        asSuperadmin().get("/api/v1/pipelines").then().statusCode(200).body("name", hasItem("moderation"));
    }

    @Test
    void findsTheLastPublishedRunHoweverManyHaveFailedSince() throws SQLException {
        execute("""
                INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at, finished_at, error)
                SELECT
                    CASE WHEN n = 2 THEN 'recruiting' ELSE 'moderation' END, 'delta',
                    CASE WHEN n <= 2 THEN 'succeeded' ELSE 'failed' END, 'load', 'ada', now(), now(),
                    CASE WHEN n > 2 THEN 'test' END
                FROM generate_series(1, 60) AS n
                """);
        asSuperadmin()
                .get("/api/v1/runs?pipeline=moderation&state=succeeded&limit=1")
                .then()
                .statusCode(200)
                .body("state", equalTo(List.of("succeeded")))
                .body("pipeline", equalTo(List.of("moderation")));
        asSuperadmin()
                .get("/api/v1/runs?state=succeeded")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2));
        asSuperadmin().get("/api/v1/runs").then().statusCode(200).body("size()", equalTo(50));
        asSuperadmin().get("/api/v1/runs?state=done").then().statusCode(400);
    }

    @Test
    void estimatesTheLoadByItsSpeedSoFar() throws SQLException {
        var id = loading("('posts', 3000, 1000)");
        asSuperadmin()
                .get("/api/v1/runs/" + id)
                .then()
                .statusCode(200)
                .body("progress.secondsLeft", allOf(greaterThanOrEqualTo(200), lessThanOrEqualTo(220)))
                .body("progress.eta", notNullValue())
                .body("entities[0].rates.rowsPerSecond", allOf(greaterThanOrEqualTo(15f), lessThanOrEqualTo(20f)));
        execute("UPDATE etl.runs SET phase = 'publication' WHERE run_id = " + id);
        asSuperadmin().get("/api/v1/runs/" + id).then().body("progress.secondsLeft", nullValue());
    }

    @Test
    void neverHasReadMoreThanItExpects() throws SQLException {
        var id = loading("('communities', 1, 1), ('posts', 0, 5000)");
        asSuperadmin()
                .get("/api/v1/runs/" + id)
                .then()
                .body("progress.expected", equalTo(5001))
                .body("progress.share", equalTo(1.0f))
                .body("progress.secondsLeft", nullValue());
    }

    @Test
    void aRunThatAnotherProcessHasEndedStaysAsItIs() throws SQLException {
        var id = loading("('posts', 3000, 1000)");
        execute("UPDATE etl.runs SET state = 'failed', finished_at = now(), error = 'Taken over'");
        journal.enter(Long.parseLong(id), RunPhase.PUBLICATION);
        journal.succeed(Long.parseLong(id), 7L);
        journal.refuse(Long.parseLong(id), "Too late");
        journal.fail(Long.parseLong(id), false, "Too late");
        assertEquals(
                "failed|load|Taken over",
                value("SELECT concat_ws('|', state, phase, publication_version, failure_cause, error) FROM etl.runs"));
        assertEquals("load", value("SELECT string_agg(phase, ',') FROM etl.run_phases"));
    }

    @Test
    void aRunCanBeEndedByAClockThatIsBehind() throws SQLException {
        var id = loading("('posts', 3000, 1000)");
        execute("UPDATE etl.run_phases SET started_at = now() + interval '2 minutes'");
        journal.closeInterrupted("moderation");
        assertEquals("failed", value("SELECT state FROM etl.runs WHERE run_id = " + id));
        assertEquals("true", value("SELECT (finished_at = started_at)::text FROM etl.run_phases"));
    }

    /** A run says that it has succeeded before it releases the lock. */
    @Test
    void waitsAMomentForALockThatNoRunIsUnder() throws Exception {
        try (var elsewhere = target.connectAs("plumbline_migrator");
                var executor = Executors.newSingleThreadExecutor()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            var released = executor.submit(() -> {
                Database.execute(elsewhere, "SELECT pg_sleep(0.2)");
                Database.execute(elsewhere, "SELECT pg_advisory_unlock_all()");
                return null;
            });
            assertEquals("succeeded", run().getString("state"));
            released.get();
        }
    }

    @Test
    void answersConflictWhileThePipelineRuns() throws SQLException {
        try (var elsewhere = target.connectAs("plumbline_migrator")) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            asSuperadmin()
                    .contentType("application/json")
                    .body(Map.of("pipeline", "moderation", "mode", "delta"))
                    .post("/api/v1/runs")
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/pipeline-running"))
                    .body(
                            "detail",
                            matchesPattern(
                                    "Pipeline moderation is locked by plumbline_migrator \\(.*process \\d+\\) since 20\\S+Z, so no run of it can start\\."));
        }
    }

    @Test
    void namesTheRunThatIsUnderWay() throws SQLException {
        try (var elsewhere = target.connectAsSuperuser()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            execute("""
                    INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                    VALUES ('moderation', 'full', 'running', 'load', 'grace', '2026-01-31T08:00Z')
                    """);
            for (var path : List.of("/api/v1/runs", "/api/admin/refresh-materialized-views")) {
                asSuperadmin()
                        .contentType("application/json")
                        .body(
                                path.endsWith("runs")
                                        ? Map.of("pipeline", "moderation", "mode", "delta")
                                        : Map.of("dataset", "submission_facts"))
                        .post(path)
                        .then()
                        .statusCode(409)
                        .body(
                                "detail",
                                endsWith(
                                        " of pipeline moderation, started by grace, has been running since 2026-01-31T08:00:00Z."));
            }
        }
    }

    @Test
    void aRunThatAProcessLeftBehindCountsAsFailed() throws SQLException {
        execute("""
                INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                VALUES ('moderation', 'full', 'running', 'load', 'ada', now())
                """);
        run();
        assertEquals("failed", value("SELECT state FROM etl.runs ORDER BY run_id LIMIT 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"pipeline": "moderaton", "mode": "full"}           | pipeline
                    {"pipeline": "moderation", "mode": "everything"}    | mode
                    {"mode": "full"}                                    | pipeline
                    {"pipeline": "moderation"}                          | mode
                    {"pipeline": "moderation", "mode": "full", "x": 1}  | x
                    """)
    void namesTheFieldThatIsWrong(String body, String field) {
        asSuperadmin()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/runs")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    moderaton  | is not a pipeline: 'moderaton'; did you mean 'moderation'?
                    billing    | is not a pipeline: 'billing'; there are moderation, recruiting
                    """)
    void saysWhichPipelinesThereAre(String name, String message) {
        asSuperadmin()
                .contentType("application/json")
                .body(Map.of("pipeline", name, "mode", "full"))
                .post("/api/v1/runs")
                .then()
                .statusCode(400)
                .body("violations.message", equalTo(List.of(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/runs?limit=0", "/api/v1/runs?nonsense=1", "/api/v1/checks?runId=x"})
    void refusesWrongParameters(String path) {
        asSuperadmin().get(path).then().statusCode(400);
    }

    @Test
    void answersNotFoundForAnUnknownRun() {
        asSuperadmin().get("/api/v1/runs/999999").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/runs", "/api/v1/runs/1", "/api/v1/runs/1/mapping", "/api/v1/checks", "/api/v1/pipelines"
            })
    void onlySuperadminsMayLook(String path) {
        assertOnlySuperadminsRead(path);
    }

    @Test
    void onlySuperadminsMayStartRuns() {
        var body = Map.of("pipeline", "moderation", "mode", "full");
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/runs")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(oidc.communityManager("paris"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/runs")
                .then()
                .statusCode(403);
    }

    @Test
    void aMissingTableEndsTheRunWithWhatToDo() {
        legacy.execute("ALTER TABLE reports RENAME TO complaints");
        try {
            var run = run();
            assertEquals("failed", run.getString("state"));
            assertThat(
                    run.getString("error"),
                    allOf(
                            containsString("'moderation'"),
                            containsString("table reports does not exist"),
                            containsString("Correct the table's name in moderation.yaml")));
            assertEquals(0, run.getInt("counts.written"));
        } finally {
            legacy.execute("ALTER TABLE complaints RENAME TO reports");
        }
    }

    /**
     * Makes a run that has loaded for 100 seconds, and gives its id.
     *
     * @param entities values of the entity, the expected and the read rows
     */
    private String loading(String entities) throws SQLException {
        return value("""
                WITH run AS (
                    INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                    VALUES ('moderation', 'full', 'running', 'load', 'ada', now() - interval '1 hour')
                    RETURNING run_id
                ), load AS (
                    INSERT INTO etl.run_phases (run_id, phase, started_at)
                    SELECT run_id, 'load', now() - interval '100 seconds' FROM run
                ), loaded AS (
                    INSERT INTO etl.run_entities (run_id, entity, expected, read, written, started_at)
                    SELECT run_id, entity, expected, read, read, now() - interval '50 seconds'
                    FROM run, (VALUES %s) AS entities (entity, expected, read)
                )
                SELECT run_id FROM run""".formatted(entities));
    }
}
