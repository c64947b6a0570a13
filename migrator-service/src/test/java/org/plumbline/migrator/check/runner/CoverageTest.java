package org.plumbline.migrator.check.runner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SharedBeginning;

/** Checks of a delta run look at little, and miss nothing. */
@QuarkusTest
class CoverageTest extends MigrationTest implements SharedBeginning {

    @Override
    public void begin() throws SQLException {
        legacy.fillWithSixtyPosts();
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void aDeltaRunAfterOneThatLookedAtEverythingLooksAtWhatHasChanged() throws SQLException {
        assertEquals("everything", coverage());
        edit(5);
        assertEquals("succeeded", delta().getString("state"));
        assertEquals("changes", coverage());
    }

    @Test
    void otherModesLookAtEverything() throws SQLException {
        edit(5);
        assertEquals("succeeded", run("moderation", "full").getString("state"));
        assertEquals("everything", coverage());
    }

    @Test
    void soDoesARunAfterAPublicationThatWentThroughOtherChecks() throws SQLException {
        execute("UPDATE etl.checked_runs SET fingerprint = 'of other checks'");
        edit(5);
        assertEquals("succeeded", delta().getString("state"));
        assertEquals("everything", coverage());
    }

    @Test
    void soDoesARunThatChangesMuch() throws SQLException {
        legacy.execute("UPDATE posts SET language = 'fr', updated_at = now() WHERE id <= 30");
        assertEquals("succeeded", delta().getString("state"));
        assertEquals("everything", coverage());
    }

    @Test
    void aFactThatAHandHasChangedIsSeenWithThoseThatTheRunChanges() throws SQLException {
        execute(
                "UPDATE core.submissions SET community_id = (SELECT community_id FROM core.communities WHERE slug = 'berlin')"
                        + " WHERE submission_id = " + submission(2));
        edit(5);
        var run = delta();
        assertEquals("refused", run.getString("state"));
        assertThat(checks(run, "failed"), hasItem("submissions_parity"));
        assertThat(run.getString("error"), containsString("months, communities and platforms"));
    }

    @Test
    void aChangeThatDidNotReachTheTargetIsSeen() throws SQLException {
        // The row looks as if it had been written, and its takedown was not.
        execute("""
                CREATE FUNCTION core.lose_takedowns() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.removed_at := OLD.removed_at;
                    RETURN NEW;
                END
                $$;
                CREATE TRIGGER lose_takedowns BEFORE UPDATE ON core.submissions
                    FOR EACH ROW EXECUTE FUNCTION core.lose_takedowns();
                """);
        try {
            legacy.execute("UPDATE posts SET removed_at = '2026-02-01Z', updated_at = now() WHERE id = 4");
            edit(5);
            var run = delta();
            assertEquals("refused", run.getString("state"));
            assertThat(checks(run, "failed"), hasItems("removed_posts_parity", "removal_rate_parity"));
        } finally {
            execute("DROP FUNCTION core.lose_takedowns CASCADE");
        }
    }

    @Test
    void aRowThatIsGoneFromTheTargetIsSeen() throws SQLException {
        execute("""
                DELETE FROM core.post_data WHERE submission_id = %1$s;
                DELETE FROM core.submission_metadata WHERE submission_id = %1$s;
                DELETE FROM core.submissions WHERE submission_id = %1$s;
                """.formatted(submission(8)));
        edit(5);
        var run = delta();
        assertEquals("refused", run.getString("state"));
        assertThat(checks(run, "failed"), hasItems("entity_counts", "submissions_parity"));
    }

    @Test
    void whatARefusedRunHasWrittenIsLookedAtByTheNext() throws SQLException {
        var metadata = "core.submission_metadata WHERE submission_id = " + submission(8);
        edit(8);
        execute("CREATE TABLE core.kept AS SELECT * FROM %1$s; DELETE FROM %1$s".formatted(metadata));
        try {
            assertEquals("refused", delta().getString("state"));
            edit(5);
            var run = delta();
            assertEquals("refused", run.getString("state"));
            assertThat(checks(run, "failed"), hasItem("bundles_are_whole"));
            execute("INSERT INTO core.submission_metadata SELECT * FROM core.kept");
        } finally {
            execute("DROP TABLE core.kept");
        }
        edit(9);
        assertEquals("succeeded", delta().getString("state"));
        assertEquals("changes", coverage());
    }

    @Test
    void aCheckThatFoundSomethingLooksAtEverythingAgain() throws SQLException {
        legacy.execute("UPDATE posts SET community_id = 77, updated_at = now() WHERE id = 10");
        assertThat(checks(delta(), "warned"), hasItem("posts_name_existing_communities"));
        edit(5);
        assertThat(checks(delta(), "warned"), hasItem("posts_name_existing_communities"));
        assertEquals("changes", coverage());
    }

    @Test
    void aCommunityCalledNullIsNotThatOfPostsWithoutOne() throws SQLException {
        legacy.community(3, "null");
        legacy.execute("UPDATE posts SET community_id = 3, updated_at = now() WHERE id = 4");
        legacy.execute("UPDATE posts SET community_id = NULL, updated_at = now() WHERE id = 5");

        var run = run("moderation", "full");

        var groups = value("""
                SELECT expected FROM etl.check_results
                WHERE run_id = %d AND check_id = 'submissions_parity'
                """.formatted(run.getLong("id")));
        assertEquals("4", groups, "paris, berlin, null and none");
    }

    private void edit(int post) throws SQLException {
        legacy.execute("UPDATE posts SET language = 'fr', updated_at = now() WHERE id = %d".formatted(post));
    }

    private Answer delta() {
        return run("moderation", "delta");
    }
}
