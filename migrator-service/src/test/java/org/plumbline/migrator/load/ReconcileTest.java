package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.ReadByCursor;

/** What a cursor cannot find is found by comparing keys and hashes, and mended. */
@QuarkusTest
@WithTestResource(ReadByCursor.class)
class ReconcileTest extends MigrationTest {

    @BeforeEach
    void loadOnce() {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                SELECT id, 1, 'new', '2026-01-01', '2026-01-01' FROM generate_series(-3, 600) AS id
                """);
        legacy.report(1, 1, "2026-01-03");
        legacy.report(2, 2, null);
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void aSilentUpdateIsFoundAndMended() throws SQLException {
        legacy.execute("UPDATE posts SET removed_at = '2026-01-05' WHERE id IN (7, -2)");
        assertEquals(0, run("moderation", "delta").getInt("counts.written"));

        var run = reconcile();

        assertEquals(2, run.getInt("counts.written"));
        assertEquals("2", posts(run, "mended"));
        assertEquals("602", posts(run, "unchanged"));
        assertEquals("604", posts(run, "read"));
        assertEquals(
                "3",
                value("SELECT count(*) FROM bi.submission_facts_published WHERE effective_takedown_at IS NOT NULL"));
    }

    @Test
    void aHardDeleteIsFoundAndItsReportsWait() throws SQLException {
        legacy.execute("DELETE FROM posts WHERE id IN (1, 600); DELETE FROM reports WHERE id = 2");

        var run = reconcile();

        assertEquals("2", posts(run, "deleted"));
        assertEquals("602", value("SELECT count(*) FROM bi.submission_facts_published"));
        assertEquals("0", value("SELECT count(*) FROM core.reports"));
        assertEquals(
                "1 reference-exists",
                value(
                        "SELECT string_agg(legacy_id || ' ' || rule, ',') FROM etl.quarantine WHERE resolved_at IS NULL"));

        var again = reconcile();

        assertEquals(0, again.getInt("counts.written"));
        assertEquals(0, again.getInt("counts.deleted"));

        legacy.execute("DELETE FROM reports");

        assertEquals(1, reconcile().getInt("counts.deleted"));
    }

    @Test
    void aRowThatTheTargetHasLostIsWrittenAgainUnderItsKey() throws SQLException {
        var key = "SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '9'";
        var before = value(key);
        execute("DELETE FROM core.submissions WHERE submission_id = (%s)".formatted(key));

        var run = reconcile();

        assertEquals(1, run.getInt("counts.written"));
        assertEquals(before, value("SELECT submission_id FROM bi.submission_facts_published WHERE legacy_id = '9'"));
    }

    @Test
    void aComparisonWithoutADifferenceWritesAndPublishesNothing() throws SQLException {
        var publications = value("SELECT count(*) FROM bi.publications");

        var run = reconcile();

        assertEquals(0, run.getInt("counts.written"));
        assertEquals(607, run.getInt("counts.unchanged"));
        assertEquals(publications, value("SELECT count(*) FROM bi.publications"));
    }

    @Test
    void anotherDefinitionTakesEveryRowAgain() throws SQLException {
        execute("UPDATE etl.checkpoints SET mapping_hash = 'of an earlier definition' WHERE entity = 'posts'");

        assertEquals(604, run("moderation", "delta").getInt("counts.written"));
    }

    @Test
    void aHardDeleteIsFoundThoughTheDefinitionHasChanged() throws SQLException {
        execute("UPDATE etl.checkpoints SET mapping_hash = 'of an earlier definition'");
        legacy.execute("DELETE FROM posts WHERE id = 600");

        assertEquals("1", posts(reconcile(), "deleted"));

        assertEquals("603", value("SELECT count(*) FROM bi.submission_facts_published"));
    }

    @Test
    void aSourceThatWasRestoredIsReadFromTheBeginning() throws SQLException {
        execute("UPDATE etl.checkpoints SET source_identity = 'of another server'");
        legacy.execute("UPDATE posts SET title = 'restored' WHERE id = 5");

        var run = run("moderation", "delta");

        assertEquals(1, run.getInt("counts.written"));
        assertEquals("604", posts(run, "read"));
    }

    private Answer reconcile() {
        var run = run("moderation", "reconcile");
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        return run;
    }

    private String posts(Answer run, String count) throws SQLException {
        return value("SELECT %s FROM etl.run_entities WHERE run_id = %d AND entity = 'posts'"
                .formatted(count, run.getLong("id")));
    }
}
