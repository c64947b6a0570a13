package org.plumbline.migrator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;

/**
 * A delta run that finds nothing new looks at nothing where all is as it was examined, and else at everything. Lies that quiet runs
 * see through are files of {@code sabotage/lies}.
 */
@QuarkusTest
class QuietRunTest extends MigrationTest {

    /** It has shown readers what no check looked at, though that is gone. */
    private static final String REFRESHED_BY_HAND = """
            UPDATE core.submissions SET language = 'xx';
            SELECT bi.refresh_submission_facts();
            UPDATE core.submissions SET language = NULL;
            """;

    @BeforeEach
    void publish() {
        legacy.community(1, "paris");
        for (var id = 1; id <= 20; id++) {
            legacy.post(id, 1);
        }
        assertSucceeds(run());
    }

    @Test
    void confirmsWhatIsAsItWasExamined() throws SQLException {
        assertConfirmed(quiet());
        assertConfirmed(quiet());
    }

    @Test
    void confirmsWhatADeltaRunHasPublished() throws SQLException {
        legacy.execute("UPDATE posts SET title = 'changed', updated_at = now() WHERE id = 1");
        var run = quiet();
        assertEquals("changes", coverage());

        assertConfirmed(quiet());
        assertEquals(run.getInt("publication"), quiet().getInt("publication"));
    }

    @Test
    void looksAtEverythingThatOtherChecksHaveExamined() throws SQLException {
        assertLooksAtEverythingAfter("UPDATE etl.checked_runs SET fingerprint = 'of other checks'");
    }

    @Test
    void looksAtEverythingThatWasHeldAgainstAnotherSource() throws SQLException {
        assertLooksAtEverythingAfter("UPDATE etl.checked_runs SET source_identity = 'of another server'");
    }

    @Test
    void looksAtEverythingThatWasExaminedBeforeSourcesWereRemembered() throws SQLException {
        assertLooksAtEverythingAfter("UPDATE etl.checked_runs SET source_identity = NULL, content_files = NULL");
    }

    @Test
    void looksAtEverythingWhereARollupWasTruncated() throws SQLException {
        assertLooksAtEverythingAfter("""
                CREATE TEMPORARY TABLE kept ON COMMIT DROP AS TABLE bi.submission_rollup;
                TRUNCATE bi.submission_rollup;
                INSERT INTO bi.submission_rollup TABLE kept
                """);
    }

    @Test
    void looksAtEverythingAfterARefreshByHand() throws SQLException {
        assertLooksAtEverythingAfter(REFRESHED_BY_HAND);
    }

    @Test
    void doesSoThoughTheClockOfTheLastRunWasAhead() throws SQLException {
        execute(
                "UPDATE etl.runs SET started_at = started_at + interval '1 hour', finished_at = finished_at + interval '1 hour'");
        assertLooksAtEverythingAfter(REFRESHED_BY_HAND);
    }

    @Test
    void confirmsWhatARefreshByHandHasNotChanged() throws SQLException {
        execute("SELECT bi.refresh_submission_facts()");
        assertConfirmed(quiet());
    }

    @Test
    void doesSoWhereTheSourceHasBeenRestoredWithTheSameRows() throws SQLException {
        assertLooksAtEverythingAfter("UPDATE etl.checked_runs SET source_identity = 'of another server';"
                + " UPDATE etl.checkpoints SET source_identity = 'of another server'");
    }

    @Test
    void showsAgainWhatAHandHadPutIntoTheDeltaTable() throws SQLException {
        var honest = "SELECT string_agg(DISTINCT coalesce(language, '-'), ',') FROM bi.submission_facts_published";
        assertEquals("-", value(honest));
        execute("""
                INSERT INTO bi.submission_facts_delta SELECT facts.*, true FROM bi.mv_submission_facts AS facts;
                UPDATE bi.submission_facts_delta SET language = 'xx'
                """);
        assertEquals("xx", value(honest));

        quiet();

        assertEquals("-", value(honest));
    }

    /** Once: what was looked at is confirmed from then on. */
    private void assertLooksAtEverythingAfter(String change) throws SQLException {
        execute(change);
        var run = quiet();
        assertEquals(run.getLong("id"), lastExamined(), "the run has had its checks run");
        assertEquals("everything", coverage());
        assertNotEquals(0, findings(run).size());
        assertConfirmed(quiet());
    }

    private void assertConfirmed(Answer run) throws SQLException {
        assertNotEquals(run.getLong("id"), lastExamined());
        assertEquals(0, findings(run).size(), "no check was needed");
    }

    private long lastExamined() throws SQLException {
        return Long.parseLong(value("SELECT max(run_id) FROM etl.checked_runs"));
    }

    private Answer quiet() {
        var run = run("moderation", "delta");
        assertSucceeds(run);
        return run;
    }
}
