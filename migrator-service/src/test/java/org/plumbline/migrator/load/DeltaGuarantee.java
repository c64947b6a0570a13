package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SharedBeginning;

/** What no delta run may miss, however it finds its rows. */
abstract class DeltaGuarantee extends MigrationTest implements SharedBeginning {

    private static final String POST_AT = """
            INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
            VALUES (%d, 1, 'new', '2026-01-01 10:00Z', %s)
            """;

    @Override
    public void begin() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void aTransactionThatCommitsBehindTheWatermarkIsTaken() throws SQLException {
        try (var slow = legacy.connect();
                var early = legacy.connect()) {
            slow.setAutoCommit(false);
            Database.execute(slow, POST_AT.formatted(100, "now()"));
            // Has begun, and has not written yet: no transaction id tells of it.
            early.setAutoCommit(false);
            Database.execute(early, "SELECT now()");
            legacy.execute(POST_AT.formatted(101, "now()"));
            assertTaken(1, delta());

            Database.execute(early, POST_AT.formatted(102, "now()"));
            slow.commit();
            assertTaken(1, delta());
            early.commit();
        }
        assertTaken(1, delta());
        assertSame();
    }

    @Test
    void manyRowsWithOneTimestampAreTakenOnceEach() throws SQLException {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                SELECT id, 1, 'new', '2026-01-01', now() FROM generate_series(1000, 2199) AS id
                """);
        assertTaken(1200, delta());
        legacy.execute("UPDATE posts SET title = 'same moment' WHERE id >= 1000");
        assertTaken(1200, delta());
        assertTaken(0, delta());
        assertSame();
    }

    @Test
    void microsecondsDecide() throws SQLException {
        legacy.execute(POST_AT.formatted(100, "date_trunc('second', now()) + interval '1 microsecond'"));
        assertTaken(1, delta());
        legacy.execute(POST_AT.formatted(101, "date_trunc('second', now()) + interval '2 microseconds'"));
        assertTaken(1, delta());
        assertSame();
    }

    @Test
    void rowsWithoutACursorAreTaken() throws SQLException {
        legacy.execute(POST_AT.formatted(100, "NULL"));
        assertTaken(1, delta());
        legacy.execute("UPDATE posts SET title = 'still without' WHERE id = 100");
        assertTaken(1, delta());
        assertSame();
    }

    @Test
    void aChangedReportOfAnUnchangedPostIsTaken() throws SQLException {
        legacy.report(7, 1, null);
        delta();
        legacy.execute("UPDATE reports SET taken_down_at = '2026-01-09', updated_at = now() WHERE id = 7");

        assertTaken(1, delta());

        assertEquals(
                "report_flow",
                value("SELECT takedown_source FROM bi.submission_facts_published WHERE legacy_id = '1'"));
    }

    @Test
    void aRunWithoutAChangeReadsAndWritesAndPublishesNothing() throws SQLException {
        var publications = value("SELECT count(*) FROM bi.publications");
        var first = delta();

        var run = delta();

        assertEquals(0, run.getInt("counts.written"));
        assertEquals(0, run.getInt("counts.read"));
        assertEquals(first.getInt("publication"), run.getInt("publication"));
        assertEquals(publications, value("SELECT count(*) FROM bi.publications"));
    }

    @Test
    void aRunAfterOneThatWasRefusedPublishesWhatThatOneMoved() throws SQLException {
        execute("ALTER TABLE core.post_data RENAME COLUMN title TO headline");
        legacy.execute(POST_AT.formatted(100, "now()"));
        assertEquals("failed", run("moderation", "delta").getString("state"));
        execute("ALTER TABLE core.post_data RENAME COLUMN headline TO title");

        var run = delta();

        assertEquals(1, run.getInt("counts.written"));
        assertEquals("1", value("SELECT count(*) FROM bi.submission_facts_published WHERE legacy_id = '100'"));
    }

    @Test
    void aPostWhoseCommunityComesLaterGetsIt() throws SQLException {
        legacy.post(50, 9);
        delta();
        assertNull(value("SELECT community_slug FROM bi.submission_facts_published WHERE legacy_id = '50'"));
        legacy.community(9, "oslo");

        assertTaken(2, delta());

        assertEquals("oslo", value("SELECT community_slug FROM bi.submission_facts_published WHERE legacy_id = '50'"));
        assertEquals("0", value("SELECT count(*) FROM etl.waiting_references"));
    }

    @Test
    void anOrphanedReportIsTakenOnceItsPostComes() throws SQLException {
        legacy.report(7, 60, "2026-01-09");
        assertEquals(1, delta().getInt("counts.quarantined"));
        assertEquals(0, delta().getInt("counts.quarantined"));
        legacy.post(60, 1);

        assertTaken(2, delta());

        assertEquals("1", value("SELECT report_count FROM bi.submission_facts_published WHERE legacy_id = '60'"));
        assertEquals("0", value("SELECT count(*) FROM etl.quarantine WHERE resolved_at IS NULL"));
    }

    @Test
    void deletionsAloneAreNoticed() throws SQLException {
        legacy.execute("DELETE FROM posts WHERE id = 1");

        var run = delta();

        assertEquals(1, run.getInt("counts.deleted"));
        assertEquals("2", value("SELECT string_agg(legacy_id, ',') FROM bi.submission_facts_published"));
    }

    @Test
    void aDeletionIsNoticedBesideAnInsertion() throws SQLException {
        legacy.execute("DELETE FROM posts WHERE id = 1");
        legacy.execute(POST_AT.formatted(100, "now()"));

        var run = delta();

        assertTaken(1, run);
        assertEquals(1, run.getInt("counts.deleted"));
        assertEquals(
                "100,2",
                value("SELECT string_agg(legacy_id, ',' ORDER BY legacy_id) FROM bi.submission_facts_published"));
    }

    @Test
    void aPostGoesWithItsReports() throws SQLException {
        legacy.report(7, 1, "2026-01-09");
        legacy.report(8, 2, "2026-01-09");
        delta();
        legacy.execute("DELETE FROM reports WHERE id = 7; DELETE FROM posts WHERE id = 1");

        var run = delta();

        assertEquals("2", value("SELECT string_agg(legacy_id, ',') FROM bi.submission_facts_published"));
        assertEquals("1", value("SELECT count(*) FROM bi.report_facts_published"));
        assertEquals("0", value("SELECT count(*) FROM etl.quarantine WHERE resolved_at IS NULL"));
        assertTaken(0, run);
        assertEquals(run.getInt("publication"), delta().getInt("publication"));
    }

    @Test
    void aTableThatIsEmptiedIsNoticed() throws SQLException {
        legacy.report(7, 1, "2026-01-09");
        delta();
        legacy.execute("TRUNCATE posts, reports");

        delta();

        assertEquals("0", value("SELECT count(*) FROM bi.submission_facts_published"));
        assertEquals("0", value("SELECT count(*) FROM core.reports"));
    }

    @Test
    void aRowThatIsThereThoughTheIdMapSaysOtherwiseIsTaken() throws SQLException {
        execute("UPDATE etl.id_map SET held = false WHERE entity = 'posts' AND legacy_id = '1'");
        legacy.execute("UPDATE posts SET title = 'changed', updated_at = now() WHERE id = 1");

        assertTaken(1, delta());

        assertSame();
        assertEquals("0", value("SELECT count(*) FROM etl.id_map WHERE NOT held"));
        assertEquals("0", value("SELECT count(*) FROM etl.quarantine WHERE resolved_at IS NULL"));
    }

    @Test
    void theNextRunMendsTheIdMapThoughNothingHasChanged() throws SQLException {
        execute("UPDATE etl.id_map SET held = false WHERE entity = 'posts' AND legacy_id = '1'");
        execute("UPDATE core.post_data SET title = 'by hand' WHERE submission_id = %s".formatted(submission(1)));

        assertTaken(1, delta());

        assertSame();
        assertEquals("0", value("SELECT count(*) FROM etl.id_map WHERE NOT held"));
        assertEquals(
                "0",
                value("SELECT count(*) FROM core.post_data WHERE title = 'by hand'"),
                "what a hand has changed meanwhile, too");
    }

    @Test
    void aRowThatIsThereAndCannotBeTakenAsItIsNowIsHeldAsItWas() throws SQLException {
        execute("UPDATE etl.id_map SET held = false WHERE entity = 'posts' AND legacy_id = '1'");
        legacy.execute("UPDATE posts SET status = 'who knows', updated_at = now() WHERE id = 1");

        assertEquals(1, delta().getInt("counts.quarantined"));

        assertEquals("0", value("SELECT count(*) FROM etl.id_map WHERE NOT held"));
        legacy.execute("UPDATE posts SET status = 'new', updated_at = now() WHERE id = 1");
        assertTaken(1, delta());
        assertSame();
    }

    @Test
    void aRowThatWaitsBecauseItIsThereIsTaken() throws SQLException {
        execute("UPDATE etl.id_map SET held = false WHERE entity = 'posts' AND legacy_id = '1'");
        execute("""
                INSERT INTO etl.quarantine
                    (source, entity, legacy_id, document, field, rule, reason, first_run_id, last_run_id)
                SELECT
                    'moderation', 'posts', '1', '{}', 'submissions_pkey', 'target-accepts-the-value', 'duplicate key',
                    max(run_id), max(run_id)
                FROM etl.runs
                """);

        assertTaken(1, delta());

        assertSame();
        assertEquals("0", value("SELECT count(*) FROM etl.quarantine WHERE resolved_at IS NULL"));
    }

    protected Answer delta() {
        var run = run("moderation", "delta");
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        return run;
    }

    protected void assertTaken(int rows, Answer run) {
        assertEquals(rows, run.getInt("counts.written"), () -> run.json().toPrettyString());
    }

    /** Every raw row of the source is the one that the target keeps, and each has its bundle. */
    protected void assertSame() throws SQLException {
        assertEquals(
                legacy.value("SELECT md5(string_agg(to_jsonb(posts)::text, ',' ORDER BY id)) FROM posts"), value("""
                        SELECT md5(string_agg(document::text, ',' ORDER BY legacy_id::bigint))
                        FROM core.legacy_documents
                        JOIN etl.id_map USING (source, entity, legacy_id)
                        JOIN core.submissions ON submissions.submission_id = id_map.new_id
                        WHERE entity = 'posts'
                        """));
        assertEquals(
                legacy.value("SELECT count(*) FROM posts"),
                value("SELECT count(*) FROM bi.submission_facts_published"));
    }
}
