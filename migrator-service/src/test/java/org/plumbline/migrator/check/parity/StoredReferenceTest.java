package org.plumbline.migrator.check.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SharedBeginning;

/** What the legacy database said is kept with each publication, as it said it, whatever the target holds. */
@QuarkusTest
class StoredReferenceTest extends MigrationTest implements SharedBeginning {

    @Override
    public void begin() throws SQLException {
        legacy.fillWithSixtyPosts();
        legacy.report(3, 3, null);
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void aRunThatLooksAtEverythingKeepsEveryRow() throws SQLException {
        assertKeepsWhatTheLegacyDatabaseSays();
        assertEquals("60 3", counts());
        assertEquals("report_facts 1, submission_facts 1", readings());
    }

    @Test
    void aDeltaRunReplacesWhatItHasLookedAt() throws SQLException {
        legacy.execute("UPDATE posts SET removed_at = '2026-02-01', updated_at = now() WHERE id = 4");
        legacy.execute("UPDATE posts SET community_id = 1, updated_at = now() WHERE id = 5");
        legacy.execute("UPDATE reports SET taken_down_at = '2026-01-03', updated_at = now() WHERE id = 3");
        legacy.execute("DELETE FROM reports WHERE id = 1");
        legacy.execute("DELETE FROM posts WHERE id = 6");
        legacy.post(61, 2);
        legacy.report(4, 61, null);
        assertEquals("succeeded", run("moderation", "delta").getString("state"));
        assertEquals("changes", value("SELECT coverage FROM etl.checked_runs ORDER BY run_id DESC LIMIT 1"));
        assertKeepsWhatTheLegacyDatabaseSays();
        assertEquals("report_facts 2, submission_facts 2", readings());
    }

    @Test
    void aDeltaRunWritesNoRowOfWhichTheSameIsSaid() throws SQLException {
        var unchanged = version(4);
        var changed = version(5);
        legacy.execute("UPDATE posts SET title = 'changed', updated_at = now() WHERE id = 4");
        legacy.execute("UPDATE posts SET removed_at = '2026-02-01', updated_at = now() WHERE id = 5");
        assertEquals("succeeded", run("moderation", "delta").getString("state"));
        assertEquals(unchanged, version(4));
        assertNotEquals(changed, version(5));
        assertEquals("t", value("""
                SELECT row_versions_hash = (SELECT sum(hash_record_extended(ROW (xmin), 0)) FROM etl.reference_submission_facts)
                FROM etl.reference_readings WHERE dataset = 'submission_facts'
                """));
    }

    @Test
    void aRefusedRunLeavesWhatWasSaidAtThePublication() throws SQLException {
        var before = kept();
        execute("UPDATE core.submissions SET removed_at = '2026-03-01' WHERE submission_id = " + submission(4));
        legacy.execute("UPDATE posts SET removed_at = '2026-02-01', updated_at = now() WHERE id = 7");
        assertEquals("refused", run("moderation", "delta").getString("state"));
        assertEquals(before, kept());
        assertEquals("report_facts 1, submission_facts 1", readings());
    }

    @Test
    void aReconcileRunMendsWhatAHandHasChanged() throws SQLException {
        execute("UPDATE etl.reference_submission_facts SET effective_takedown_at = NULL WHERE legacy_key = '3'");
        execute("DELETE FROM etl.reference_report_facts");
        execute("INSERT INTO etl.reference_submission_facts (legacy_key) VALUES ('of nobody')");
        assertEquals("succeeded", run("moderation", "reconcile").getString("state"));
        assertKeepsWhatTheLegacyDatabaseSays();
    }

    @Test
    void aDeltaRunKeepsNothingOfSomeRowsWhereTheRestIsNotKept() throws SQLException {
        execute("DELETE FROM etl.reference_readings; DELETE FROM etl.reference_submission_facts");
        legacy.execute("UPDATE posts SET removed_at = '2026-02-01', updated_at = now() WHERE id = 4");
        assertEquals("succeeded", run("moderation", "delta").getString("state"));
        assertEquals("0", value("SELECT count(*) FROM etl.reference_submission_facts"));
        assertEquals("0", value("SELECT count(*) FROM etl.reference_readings"));
    }

    @Test
    void theRulesThatDeriveColumnsAreWrittenDown() throws SQLException {
        assertEquals(
                "reference {community_id}",
                value("SELECT concat(rule, ' ', inputs) FROM etl.field_rules WHERE column_name = 'community_id'"));
        assertEquals(
                "platform-detail {url,platform}",
                value("SELECT concat(rule, ' ', inputs) FROM etl.field_rules WHERE column_name = 'platform_detail'"));
        assertEquals(
                "json-number toxicity",
                value("SELECT concat(rule, ' ', argument) FROM etl.field_rules WHERE column_name = 'toxicity'"));
        assertEquals(
                "core.hashtags.tag",
                value("SELECT concat(relation, '.', column_name) FROM etl.field_rules WHERE rule = 'hashtags'"));
    }

    private void assertKeepsWhatTheLegacyDatabaseSays() throws SQLException {
        var submissions = legacy.value("""
                SELECT string_agg(concat_ws(' ', posts.id, slug, submitted_at, coalesce(
                    (SELECT min(taken_down_at) FROM reports WHERE post_id = posts.id), removed_at)), E'\\n' ORDER BY posts.id)
                FROM posts JOIN communities ON communities.id = community_id""");
        var reports = legacy.value("""
                SELECT string_agg(concat_ws(' ', post_id, slug, reported_at), E'\\n' ORDER BY reports.id)
                FROM reports JOIN posts ON posts.id = post_id JOIN communities ON communities.id = community_id""");
        assertEquals(List.of(submissions, reports), kept());
    }

    private List<String> kept() throws SQLException {
        return List.of(value("""
                        SELECT string_agg(concat_ws(' ', legacy_key, community_slug, submitted_at, effective_takedown_at),
                            E'\\n' ORDER BY legacy_key::bigint)
                        FROM etl.reference_submission_facts"""), value("""
                        SELECT string_agg(concat_ws(' ', legacy_key, community_slug, reported_at),
                            E'\\n' ORDER BY legacy_key::bigint)
                        FROM etl.reference_report_facts"""));
    }

    private String version(int post) throws SQLException {
        return value("SELECT xmin FROM etl.reference_submission_facts WHERE legacy_key = '%d'".formatted(post));
    }

    private String counts() throws SQLException {
        return value("""
                SELECT concat((SELECT count(*) FROM etl.reference_submission_facts), ' ',
                    (SELECT count(*) FROM etl.reference_report_facts))""");
    }

    /** By the place of the run among all. */
    private String readings() throws SQLException {
        return value("""
                SELECT string_agg(concat(dataset, ' ', (SELECT count(*) FROM etl.runs WHERE runs.run_id <= readings.run_id)),
                    ', ' ORDER BY dataset)
                FROM etl.reference_readings AS readings""");
    }
}
