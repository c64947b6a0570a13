package org.plumbline.migrator.readmodel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.pipeline.Pipelines;

@QuarkusTest
class ReadModelResourceTest extends MigrationTest {

    @Inject
    RefreshService refreshes;

    @Inject
    Pipelines pipelines;

    @Test
    void aChangeIsPendingUntilARefreshHasLookedAtIt() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        assertEquals("succeeded", run().getString("state"));
        assertEquals("0", pending());

        execute("UPDATE core.submissions SET status = status");
        assertEquals("0", pending());
        execute(
                "UPDATE core.submissions SET status = 'removed' WHERE submission_id = (SELECT max(submission_id) FROM core.submissions)");
        execute("UPDATE core.submissions SET status = 'new'");
        assertEquals("1", pending());

        post("/api/admin/refresh-materialized-views", Map.of("dataset", "submission_facts"))
                .statusCode(202)
                .body("pipeline", hasItem("moderation"))
                .body("", hasSize(1));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> "succeeded".equals(value("SELECT state FROM etl.runs ORDER BY run_id DESC LIMIT 1")));
        assertEquals("0", pending());
        assertEquals("everything", value("SELECT coverage FROM etl.checked_runs ORDER BY run_id DESC LIMIT 1"));
    }

    @Test
    void whatReadersAreToldOfStaleNumbersIsToldHere() throws SQLException {
        readModels()
                .body("stale", everyItem(equalTo(true)))
                .body("staleCause", everyItem(equalTo("nothing_published")))
                .body("staleReason", everyItem(equalTo("nothing has been published yet")))
                .body("staleAfterSeconds", everyItem(equalTo(3600)));
        publishAPost();
        for (var dataset : List.of("submission_facts", "report_facts")) {
            readModels()
                    .body(of(dataset) + "publication", equalTo("submission_facts"))
                    .body(of(dataset) + "stale", equalTo(false))
                    .body(of(dataset) + "staleReason", nullValue())
                    .body(of(dataset) + "staleCause", nullValue());
        }
        execute("UPDATE bi.publications SET published_at = published_at - interval '61 minutes';"
                + " UPDATE etl.runs SET finished_at = finished_at - interval '61 minutes'");
        readModels()
                .body(of("report_facts") + "stale", equalTo(true))
                .body(of("report_facts") + "staleCause", equalTo("no_run"))
                .body(of("report_facts") + "staleReason", startsWith("no run has confirmed the numbers since 20"));
        execute("UPDATE etl.runs SET state = 'failed', failure_cause = 'source', error = 'the source is away'");
        readModels()
                .body(of("submission_facts") + "staleCause", equalTo("source_unreachable"))
                .body(of("submission_facts") + "staleReason", endsWith(" failed: the source is away"));
    }

    /** What it shows no check has looked at: readers are told so until a run's checks have passed on it. */
    @Test
    void aRefreshByHandPublishesAVersionThatIsNotChecked() throws SQLException {
        publishAPost();
        execute("UPDATE core.submissions SET language = coalesce(language, '') || 'xx'");
        execute("SELECT bi.refresh_submission_facts()");
        readModels()
                .body(of("submission_facts") + "stale", equalTo(true))
                .body(of("submission_facts") + "staleCause", equalTo("not_checked"));
        assertEquals("2 f", value(LAST_PUBLICATION));

        assertEquals("refused", run("moderation", "reconcile").getString("state"));
        readModels()
                .body(of("submission_facts") + "staleCause", equalTo("not_checked"))
                .body(of("submission_facts") + "staleReason", containsString("was refused: "));

        execute("UPDATE core.submissions SET language = nullif(replace(language, 'xx', ''), '')");
        execute("SELECT bi.refresh_submission_facts()");
        var run = run("moderation", "reconcile");
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(3, run.getInt("publication"));
        assertEquals("3 t", value(LAST_PUBLICATION));
        assertEquals(run.getString("id"), value("SELECT run_id FROM bi.publications ORDER BY version DESC LIMIT 1"));
        readModels().body(of("submission_facts") + "stale", equalTo(false));
    }

    /** It moves the rows of the delta table into the materialized view; readers see what they saw. */
    @Test
    void aRefreshByHandThatChangesNothingPublishesNothing() throws SQLException {
        publishAPost();
        legacy.execute("UPDATE posts SET status = 'removed', updated_at = now()");
        assertSucceeds(run("moderation", "delta"));
        assertEquals("new 1", value(VIEW_AND_DELTA));

        execute("SELECT bi.refresh_submission_facts()");

        assertEquals("removed 0", value(VIEW_AND_DELTA));
        assertEquals("2 t", value(LAST_PUBLICATION));
        assertEquals(
                "refresh_submission_facts() was called 0",
                value(
                        "SELECT concat_ws(' ', reason, changed_rows) FROM bi.refreshes ORDER BY refresh_id DESC LIMIT 1"));
        readModels().body(of("submission_facts") + "stale", equalTo(false));
    }

    private static final String VIEW_AND_DELTA = """
            SELECT concat_ws(' ', status, (SELECT count(*) FROM bi.submission_facts_delta)) FROM bi.mv_submission_facts
            """;

    /** A mere REFRESH is no version and looks at no check; what it has changed does not pass for checked. */
    @Test
    void aRefreshByHandAfterAMereRefreshPublishesAVersionThatIsNotChecked() throws SQLException {
        publishAPost();
        execute("UPDATE core.submissions SET language = 'xx'");
        execute("REFRESH MATERIALIZED VIEW bi.mv_submission_facts");

        execute("SELECT bi.refresh_submission_facts()");

        assertEquals("2 f", value(LAST_PUBLICATION));
    }

    private static final String LAST_PUBLICATION =
            "SELECT concat_ws(' ', version, is_checked) FROM bi.publications WHERE dataset = 'submission_facts'"
                    + " ORDER BY version DESC LIMIT 1";

    @Test
    void eachReadModelThatIsListedCanBeRefreshed() throws SQLException {
        for (String dataset : readModels().extract().jsonPath().<String>getList("dataset")) {
            var started = post("/api/admin/refresh-materialized-views", Map.of("dataset", dataset))
                    .statusCode(202)
                    .body("pipeline", equalTo(List.of(dataset.startsWith("application") ? "recruiting" : "moderation")))
                    .extract()
                    .jsonPath();
            awaitEnd("/api/v1/runs/" + started.getString("[0].id"));
        }
    }

    private ValidatableResponse readModels() {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/read-models")
                .then()
                .statusCode(200);
    }

    private static String of(String dataset) {
        return "find { it.dataset == '%s' }.".formatted(dataset);
    }

    @Test
    void aDatasetThatNobodyPublishesIsNamed() {
        post("/api/admin/refresh-materialized-views", Map.of("dataset", "submission_fact"))
                .statusCode(400)
                .body("violations[0].field", equalTo("dataset"))
                .body("violations[0].message", containsString("report_facts"))
                .body("violations[0].message", containsString("application_summary; did you mean 'submission_facts'?"));
    }

    @Test
    void allAreRefreshedOrNone() throws SQLException {
        try (var elsewhere = target.connectAsSuperuser()) {
            // The pipeline that comes last.
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('recruiting'))");
            given().auth()
                    .oauth2(oidc.superadmin())
                    .contentType("application/json")
                    .post("/api/admin/refresh-materialized-views")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("recruiting"));
        }
        assertEquals("0", value("SELECT count(*) FROM etl.runs"));
        assertEquals("0", pending());
    }

    @Test
    void aPublicationThatFailsGivesItsRightBack() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        execute("ALTER TABLE bi.publications ADD CONSTRAINT nothing_is_published CHECK (false)");
        try {
            assertEquals("failed", run().getString("state"));
        } finally {
            execute("ALTER TABLE bi.publications DROP CONSTRAINT nothing_is_published");
        }
        assertEquals(
                "0",
                value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                        + " AND classid::bigint = hashtext('plumbline.publication')::bigint & 4294967295"));
        var started = post("/api/admin/refresh-materialized-views", Map.of("dataset", "submission_facts"))
                .statusCode(202)
                .extract()
                .jsonPath();
        awaitEnd("/api/v1/runs/" + started.getString("[0].id"));
        assertEquals("succeeded", value("SELECT state FROM etl.runs ORDER BY run_id DESC LIMIT 1"));
    }

    @Test
    void theNextRunComparesEverythingWhereATimedRefreshCameDuringAnother() throws SQLException {
        publishAPost();
        assertEquals("succeeded", run("moderation", "delta").getString("state"));
        try (var elsewhere = target.connectAsSuperuser()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            refreshes.refreshOrMark(pipelines.named("moderation").orElseThrow(), "schedule");
        }
        var next = run("moderation", "delta");
        assertEquals("succeeded", next.getString("state"));
        assertEquals(
                "everything", value("SELECT max(coverage) FROM etl.checked_runs WHERE run_id = " + next.getLong("id")));
        assertEquals("0", pending());
        assertEquals("0", value("SELECT count(*) FROM bi.pending_changes WHERE dataset = 'submission_facts'"));
    }

    @Test
    void aBackfillCountsTheDaysAnew() throws SQLException {
        publishAPost();
        var before = value(
                "SELECT string_agg(buckets::text, ';' ORDER BY buckets::text) FROM bi.dashboard_metrics_daily AS buckets");
        execute("UPDATE bi.submission_rollup SET submissions = 9");
        post("/api/v1/aggregates/backfill", Map.of("from", "2000-01-01", "to", "2100-01-01T10:00:00Z"))
                .statusCode(200)
                .body("to", equalTo("2100-01-02"));
        // By which dashboards know their cached answers for old ones.
        assertEquals(
                "the rollups from 2000-01-01 to 2100-01-02 were recounted",
                value(
                        "SELECT reason FROM bi.refreshes WHERE dataset = 'submission_facts' ORDER BY refresh_id DESC LIMIT 1"));
        assertEquals(
                before,
                value(
                        "SELECT string_agg(buckets::text, ';' ORDER BY buckets::text) FROM bi.dashboard_metrics_daily AS buckets"));
    }

    private void publishAPost() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        assertSucceeds(run());
    }

    private String pending() {
        return readModels().extract().jsonPath().getString(of("submission_facts") + "pendingChanges");
    }
}
