package org.plumbline.migrator.schedule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
@TestProfile(RefreshScheduleTest.EverySecond.class)
class RefreshScheduleTest extends MigrationTest {

    /** No delta run starts by itself while the test goes on. */
    public static class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled", "true",
                    "plumbline.schedule.moderation", "1h",
                    "plumbline.schedule.recruiting", "off",
                    "plumbline.publication.refresh", "1s",
                    "plumbline.audit.keep", "P30D",
                    "plumbline.audit.forget", "1s");
        }
    }

    @Test
    void everyFactIsComparedByTheSchedule() {
        await().atMost(Duration.ofSeconds(30)).until(() -> value("""
                        SELECT count(*) > 0
                        FROM etl.checked_runs
                        JOIN etl.runs USING (run_id)
                        WHERE runs.pipeline = 'moderation' AND requested_by = 'schedule' AND coverage = 'everything'
                            AND run_id > (SELECT min(run_id) FROM etl.runs)
                        """).equals("t"));
        // Its schedule is off, and so is this.
        await().during(Duration.ofSeconds(2))
                .until(() -> value("SELECT count(*) FROM etl.runs WHERE pipeline = 'recruiting'")
                        .equals("0"));
    }

    @Test
    void aRefreshThatFindsItsPipelineRunningIsTakenUpAfterwards() throws SQLException {
        try (var elsewhere = target.connectAsSuperuser()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            execute("DELETE FROM bi.pending_changes");
            await().atMost(Duration.ofSeconds(30)).until(() -> everythingIsPending());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !everythingIsPending());
    }

    private boolean everythingIsPending() throws SQLException {
        return "t"
                .equals(
                        value(
                                "SELECT count(*) > 0 FROM bi.pending_changes WHERE dataset = 'submission_facts' AND fact_key IS NULL"));
    }

    @Test
    void requestsAreForgottenOnceTheyAreOlderThanTheyAreKept() throws SQLException {
        execute("""
                INSERT INTO bi.audit_log (asked_at, caller, method, path, status, duration_ms)
                SELECT now() - make_interval(days => 31 - n % 2 * 2), 'caller ' || n % 2, 'GET', '/', 200, 1
                FROM generate_series(1, 20001) AS n
                """);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> value("SELECT string_agg(DISTINCT caller, ', ') FROM bi.audit_log")
                        .equals("caller 1"));
        assertEquals("10001", value("SELECT count(*) FROM bi.audit_log"));
    }
}
