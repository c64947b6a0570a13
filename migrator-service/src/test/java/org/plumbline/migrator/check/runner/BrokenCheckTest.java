package org.plumbline.migrator.check.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.BrokenRules;
import org.plumbline.migrator.SharedBeginning;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.ChecksConfig;
import org.plumbline.migrator.check.ChosenCheck;
import org.plumbline.migrator.check.ContentTest;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.check.SqlCheck;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/** A check that cannot be carried out has not passed, and says which part of it did what. */
@QuarkusTest
@TestProfile(BrokenRules.class)
class BrokenCheckTest extends ContentTest implements SharedBeginning {

    private static final String FITS_NOT =
            "its SQL does not fit the database's tables, columns or functions; /api/v1/schema-check names what is missing";
    private static final String TOO_LONG =
            "a statement exceeded %s and was cancelled; find out what it waited for, or raise plumbline.checks.timeout";

    /** For single statements; a publication's honest checks have the configured limit, which a busy machine keeps. */
    private static final Duration SHORT = Duration.ofMillis(300);

    /** The last one shares the first one's reference, which is older than the check that is rolled back. */
    private static final List<String> PASSED_BESIDE =
            List.of("submissions_parity", "one_fact_per_report", "removed_posts_parity");

    private Pipeline moderation;

    @Inject
    ChecksConfig config;

    @BeforeEach
    void readThePipeline() {
        moderation = builtIn("moderation");
    }

    @Override
    public void begin() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void aCheckWhoseSqlFailsHasFailedThoughItOnlyWarns() throws SQLException {
        var result = run("SELECT nowhere FROM core.submissions");
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals(sentence("target", FITS_NOT, "42703"), result.message());
    }

    @Test
    void aValueThatBreaksTheSqlIsNotQuoted() throws SQLException {
        var result = run("SELECT 1 FROM core.communities WHERE CAST(slug AS integer) = 1");
        assertEquals(
                sentence(
                        "target",
                        "its SQL cannot convert or compute a value; find that row, or correct its SQL",
                        "22P02"),
                result.message());
    }

    @Test
    void aCheckThatRunsPastItsTimeLimitHasFailed() throws SQLException {
        var result = run("SELECT 1 FROM pg_sleep(20)");
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals(sentence("target", TOO_LONG.formatted(SHORT), "57014"), result.message());
    }

    @Test
    void aReferenceQueryThatFailsFailsItsChecksAndNoOthers() throws SQLException {
        var outcome = publish(withReferenceQuery("SELECT slug FROM nowhere"));
        assertRefused(outcome, "reports_parity");
        assertEquals(sentence("legacy", FITS_NOT, "42P01"), message(outcome.checks(), "reports_parity"));
        assertEquals(PASSED_BESIDE, ids(outcome, Outcome.PASSED));
    }

    @Test
    void aReferenceQueryThatTakesTooLongFailsItsChecksAndNoOthers() throws SQLException {
        var outcome = publish(withReferenceQuery(
                "SELECT 'x' AS community_slug, now() AS reported_at, 1 AS platform FROM pg_sleep(20)"));
        assertRefused(outcome, "reports_parity");
        assertEquals(
                sentence("legacy", TOO_LONG.formatted(config.timeout()), "57014"),
                message(outcome.checks(), "reports_parity"));
        assertEquals(PASSED_BESIDE, ids(outcome, Outcome.PASSED));
    }

    @Test
    void theTransactionsAreAsBeforeAfterACheck() throws SQLException {
        try (var snapshot = sources.openSnapshot("moderation");
                var connection = targetConnections.getConnection()) {
            connection.setAutoCommit(false);
            var context = new CheckContext(moderation, snapshot, connection, Instant.now(), null);
            for (var query : List.of("SELECT 1 WHERE false", "SELECT 1 FROM pg_sleep(20)")) {
                try (var runner = new CheckRunner(context, SHORT)) {
                    runner.run(warning(query), context);
                }
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SHOW statement_timeout")) {
                    row.next();
                    assertEquals("0", row.getString(1));
                }
            }
        }
    }

    private CheckResult run(String query) throws SQLException {
        try (var snapshot = sources.openSnapshot("moderation");
                var connection = targetConnections.getConnection()) {
            connection.setAutoCommit(false);
            var context = new CheckContext(moderation, snapshot, connection, Instant.now(), null);
            try (var runner = new CheckRunner(context, SHORT)) {
                return runner.run(warning(query), context);
            }
        }
    }

    private static ChosenCheck warning(String query) {
        var check = SqlCheck.parse("mine", """
                -- kind: structural
                -- severity: warning
                -- description: Something holds
                -- entities: posts
                """ + query, null);
        return new ChosenCheck(check, check.header());
    }

    private Pipeline withReferenceQuery(String sql) {
        return with(
                withReferenceQuery(moderation, "report_facts", sql),
                moderation.entities(),
                moderation.publishes(),
                List.of(
                        new CheckChoice("submissions_parity", null),
                        new CheckChoice("reports_parity", "warning"),
                        new CheckChoice("one_fact_per_report", null),
                        new CheckChoice("removed_posts_parity", null)));
    }

    private static String message(List<CheckResult> results, String id) {
        return results.stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow()
                .message();
    }

    private static String sentence(String side, String reason, String state) {
        return "The check could not be completed: in the %s database, %s (SQLSTATE %s). See the service's log."
                .formatted(side, reason, state);
    }
}
