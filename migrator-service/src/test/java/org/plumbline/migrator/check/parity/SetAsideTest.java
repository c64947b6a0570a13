package org.plumbline.migrator.check.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.SharedBeginning;
import org.plumbline.migrator.check.ContentTest;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Pipeline;

/** Rows that cannot be compared must not keep the others from being published, and no others may hide behind them. */
@QuarkusTest
class SetAsideTest extends ContentTest implements SharedBeginning {

    private Pipeline moderation;

    @BeforeEach
    void readThePipeline() {
        moderation = builtIn("moderation");
    }

    @Override
    public void begin() throws SQLException {
        legacy.community(1, "paris");
        legacy.community(2, "berlin");
        legacy.post(1, 1);
        legacy.post(2, 1);
        legacy.post(3, 2);
        legacy.execute("UPDATE posts SET removed_at = '2026-01-03 10:00:00Z' WHERE id = 1");
        legacy.report(1, 1, "2026-01-04 10:00:00Z");
        legacy.report(2, 2, "2026-02-05 10:00:00Z");
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void aPostWhoseReportWaitsInQuarantineWithAnEarlierVersionIsNotCompared() throws SQLException {
        legacy.execute("UPDATE reports SET post_id = 2, taken_down_at = '2026-03-01Z' WHERE id = 1");
        assertRefused(publish(moderation), "median_hours_to_takedown_parity");
        quarantine("reports", "1");
        assertPublished(publish(moderation), 1);
    }

    @Test
    void theReportsOfAPostInQuarantineAreNotComparedEither() throws SQLException {
        legacy.execute("UPDATE posts SET submitted_at = '2027-01-01Z' WHERE id = 1");
        quarantine("posts", "1");
        assertPublished(publish(moderation), 1);
    }

    @Test
    void aCommunityInQuarantineIsComparedAsNone() throws SQLException {
        legacy.execute("UPDATE communities SET slug = 'lutetia' WHERE id = 1");
        assertEquals(true, publish(moderation).refused());
        quarantine("communities", "1");
        assertPublished(publish(moderation), 1);
    }

    @Test
    void aKeptPostAndAKeptReportAreNotCompared() throws SQLException {
        legacy.execute("DELETE FROM reports WHERE id = 1; DELETE FROM posts WHERE id = 3");
        missing("reports", "1");
        missing("posts", "3");
        assertPublished(publish(with(moderation, DeletePolicy.KEEP)), 1);
        assertEquals("3", value("SELECT count(*) FROM bi.submission_facts_published"));
    }

    @Test
    void postsKeepACommunityThatIsMarkedAsDeleted() throws SQLException {
        legacy.execute("DELETE FROM communities WHERE id = 2");
        missing("communities", "2");
        execute("UPDATE core.communities SET deleted_at = now() WHERE slug = 'berlin'");
        assertPublished(publish(with(moderation, DeletePolicy.TOMBSTONE)), 1);
        assertEquals("1", value("SELECT count(*) FROM bi.submission_facts_published WHERE community_slug = 'berlin'"));
    }

    @Test
    void aDeletedPostAndItsReportsAreNoFacts() throws SQLException {
        legacy.execute("DELETE FROM reports WHERE id = 1; DELETE FROM posts WHERE id = 1");
        missing("reports", "1");
        missing("posts", "1");
        execute("UPDATE core.reports SET deleted_at = now() WHERE taken_down_at < '2026-02-01'");
        execute("UPDATE core.submissions SET deleted_at = now() WHERE removed_at IS NOT NULL");
        assertPublished(publish(with(moderation, DeletePolicy.TOMBSTONE)), 2);
        assertEquals(
                "2,3",
                value("SELECT string_agg(legacy_id, ',' ORDER BY legacy_id) FROM bi.submission_facts_published"));
        assertEquals("1", value("SELECT count(*) FROM bi.report_facts_published"));
    }

    @Test
    void anotherPostsErrorDoesNotHideBehindAQuarantinedOne() throws SQLException {
        quarantine("posts", "1");
        execute("UPDATE core.submissions SET removed_at = '2026-01-09Z' WHERE removed_at IS NULL");
        assertEquals(true, publish(moderation).refused());
    }

    @Test
    void aReportThatTheNewApplicationMadeIsPublished() throws SQLException {
        reportInTheNewApplication();
        for (var mode : List.of("delta", "reconcile")) {
            assertEquals("succeeded", run("moderation", mode).getString("state"), mode);
            assertEquals(
                    "report_flow",
                    value("SELECT takedown_source FROM bi.submission_facts_published WHERE legacy_id = '3'"));
            assertEquals("3", value("SELECT count(*) FROM bi.report_facts_published"));
        }
    }

    @Test
    void aSubmissionThatTheNewApplicationMadeIsPublished() throws SQLException {
        execute("""
                INSERT INTO core.submissions (submission_id, status, submitted_at) VALUES (1000000, 'new', '2026-03-01Z');
                INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
                VALUES (1000000, 'meta', 'instagram', 'url', 'host:instagram.com@2');
                INSERT INTO core.submission_metadata (submission_id) VALUES (1000000);
                """);
        for (var mode : List.of("delta", "reconcile")) {
            assertEquals("succeeded", run("moderation", mode).getString("state"), mode);
            assertEquals("1", value("SELECT count(*) FROM bi.submission_facts_published WHERE legacy_id IS NULL"));
        }
    }

    @Test
    void anotherPostsErrorDoesNotHideBehindWhatTheNewApplicationMade() throws SQLException {
        reportInTheNewApplication();
        execute("UPDATE core.reports SET taken_down_at = taken_down_at + interval '1 day' WHERE report_id <> 1000000");
        assertEquals(true, publish(moderation).refused());
    }

    private void reportInTheNewApplication() throws SQLException {
        execute("""
                INSERT INTO core.reports (report_id, submission_id, channel, reported_at, taken_down_at)
                SELECT 1000000, new_id, 'in_app', '2026-03-05Z', '2026-03-06Z'
                FROM etl.id_map
                WHERE entity = 'posts' AND legacy_id = '3'
                """);
    }

    private void quarantine(String entity, String legacyId) throws SQLException {
        execute("""
                INSERT INTO etl.quarantine
                    (source, entity, legacy_id, document, field, rule, reason, first_run_id, last_run_id)
                SELECT 'moderation', '%s', '%s', '{}', 'id', 'test', 'test', max(run_id), max(run_id) FROM etl.runs
                """.formatted(entity, legacyId));
    }

    private void missing(String entity, String legacyId) throws SQLException {
        execute("UPDATE etl.id_map SET missing_since = now() WHERE entity = '%s' AND legacy_id = '%s'"
                .formatted(entity, legacyId));
    }
}
