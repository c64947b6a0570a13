package org.plumbline.migrator.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class ModerationLoadTest extends MigrationTest {

    @Test
    void aPostBecomesABundleAndAFact() throws SQLException {
        legacy.community(7, "paris");
        legacy.execute("""
                INSERT INTO posts VALUES (
                    42, 7, 'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Fp%2Fx', 'Meta', 'A title',
                    E'Two\\nlines, a\\ttab and a \\\\ backslash', 'English', 'someone', '#Peace, peace; HOPE',
                    'Holocaust denial; conspiracy  theories;HOLOCAUST DENIAL',
                    '{"model": "v2", "sentiment": -0.82, "labels": ["a \\"quoted\\" one", "b"]}', '{"k": [1]}',
                    'In_Review', NULL, '2026-01-01 10:00:00.123456Z', 'mod', '2026-01-03 10:00:00Z', NULL)
                """);
        legacy.report(1, 42, "2026-01-02 16:00:00Z");
        legacy.report(2, 42, "2026-01-05 16:00:00Z");

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(
                "42|paris|in_review|en|meta|instagram|url|shim:l.facebook.com>host:instagram.com@3|2026-01-01 10:00:00.123456+00"
                        + "|2|2026-01-02 16:00:00+00|2026-01-03 10:00:00+00|2026-01-02 16:00:00+00|report_flow|29.999966"
                        + "|Holocaust denial;conspiracy theories|hope;peace|-0.82|",
                value("""
                        SELECT concat_ws('|', legacy_id, community_slug, status, language, platform, platform_detail,
                            platform_source, platform_rule, submitted_at, report_count, report_taken_down_at, removed_at,
                            effective_takedown_at, takedown_source, hours_to_takedown,
                            array_to_string(categories, ';'), array_to_string(hashtags, ';'), sentiment)
                            || '|' || coalesce(toxicity::text, '')
                        FROM bi.submission_facts_published
                        """));
        assertEquals("Two\nlines, a\ttab and a \\ backslash", value("SELECT content FROM core.post_data"));
        assertEquals("{\"a \\\"quoted\\\" one\",b}", value("SELECT labels FROM core.analyses"));
        assertEquals("{\"k\": [1]}", value("SELECT metadata FROM core.submission_metadata"));
        assertEquals(
                legacy.value("SELECT to_jsonb(posts) FROM posts"),
                value("SELECT document FROM core.legacy_documents WHERE entity = 'posts'"));
    }

    @Test
    void partsThatWereDeletedByHandAreWrittenAgainOnceTheHashIsReset() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        run();
        execute("""
                DELETE FROM core.post_data;
                UPDATE etl.id_map SET content_hash = '' WHERE source = 'moderation' AND entity = 'posts'
                """);
        var mended = run();
        assertEquals("succeeded", mended.getString("state"), mended.getString("error"));
        assertEquals("1", value("SELECT count(*) FROM core.post_data"));
    }

    @Test
    void aRowWithALongKeyInItsDocumentIsLoaded() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.execute("UPDATE posts SET metadata = json_build_object(repeat('k', 60000), 1)");
        var run = run();
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals("1", value("SELECT count(*) FROM core.submission_metadata"));
    }

    @Test
    void aSecondRunWritesNothingAndKeepsEveryKey() throws SQLException {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at)
                SELECT id, 1, 'new', '2026-01-01' FROM generate_series(-700, 700) AS id;
                INSERT INTO reports (id, post_id, reported_at, taken_down_at)
                SELECT id, id, '2026-01-02', CASE WHEN id % 2 = 0 THEN timestamptz '2026-01-03' END
                FROM generate_series(-700, 700) AS id
                """);
        var first = run();
        var keys =
                "SELECT string_agg(entity || legacy_id || new_id || last_run_id, ',' ORDER BY entity, legacy_id) FROM etl.id_map";
        var keysBefore = value(keys);

        var second = run();

        assertEquals(2803, first.getInt("counts.written"));
        assertEquals(0, second.getInt("counts.written"));
        assertEquals(2803, second.getInt("counts.unchanged"));
        assertEquals(keysBefore, value(keys));
        assertEquals(1, second.getInt("publication"));
        assertEquals("1", value("SELECT count(*) FROM bi.publications"));
    }

    @Test
    void thePlannerKnowsEachEntityThatAFirstLoadHasFilled() throws SQLException {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at)
                SELECT id, 1, 'new', '2026-01-01' FROM generate_series(1, 6000) AS id;
                INSERT INTO reports (id, post_id, reported_at)
                SELECT id, id, '2026-01-02' FROM generate_series(1, 2700) AS id
                """);

        run();

        assertEquals("6000 2700", value("""
                        SELECT string_agg(round(frequency * reltuples)::text, ' ' ORDER BY frequency DESC)
                        FROM pg_stats
                        JOIN pg_class ON pg_class.oid = 'etl.id_map'::regclass
                        CROSS JOIN unnest(most_common_vals::text::text[], most_common_freqs) AS known (entity, frequency)
                        WHERE schemaname = 'etl' AND tablename = 'id_map' AND attname = 'entity'
                            AND entity IN ('posts', 'reports')
                        """));
    }

    @Test
    void aChangeInTheSourceIsPublished() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        run();
        legacy.execute("UPDATE posts SET removed_at = '2026-01-04 10:00:00Z', hashtags = '#new' WHERE id = 2");

        var run = run();

        assertEquals(1, run.getInt("counts.written"));
        assertEquals(2, run.getInt("publication"));
        assertEquals("1", value("SELECT changed_rows FROM bi.publications WHERE version = 2"));
        assertEquals(
                "legacy_fallback {new}",
                value(
                        "SELECT takedown_source || ' ' || hashtags::text FROM bi.submission_facts_published WHERE legacy_id = '2'"));
    }

    @Test
    void eachPartOfABundleFollowsItsOwnChange() throws SQLException {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, title, hashtags, categories, analysis, metadata)
                SELECT id, 1, 'new', '2026-01-01', 'title', '#a #b', 'One; Two', '{"model": "v1"}', '{"k": 1}'
                FROM generate_series(1, 4) AS id
                """);
        run();
        legacy.execute("""
                UPDATE posts SET analysis = NULL, hashtags = '#b #c' WHERE id = 1;
                UPDATE posts SET metadata = '{"k": 2}', categories = NULL WHERE id = 2;
                UPDATE posts SET url = 'https://tiktok.com/@x', status = 'removed' WHERE id = 3
                """);

        assertEquals(3, run("moderation", "delta").getInt("counts.written"));

        assertEquals(
                "1|new|unknown|{b,c}|{One,Two}||{\"k\": 1}; 2|new|unknown|{a,b}|{}|v1|{\"k\": 2}; "
                        + "3|removed|tiktok|{a,b}|{One,Two}|v1|{\"k\": 1}; 4|new|unknown|{a,b}|{One,Two}|v1|{\"k\": 1}",
                value("""
                        SELECT string_agg(
                            concat_ws('|', legacy_id, status, platform_detail, hashtags, categories, coalesce(model, ''), metadata),
                            '; ' ORDER BY legacy_id)
                        FROM bi.submission_facts_published
                        JOIN core.submission_metadata USING (submission_id)
                        LEFT JOIN core.analyses USING (submission_id)
                        """));
    }

    @Test
    void whatTheSourceNoLongerHasGoesAndItsDocumentStays() throws SQLException {
        legacy.community(1, "paris");
        legacy.community(2, "berlin");
        legacy.post(1, 1);
        legacy.post(2, 2);
        legacy.report(5, 2, null);
        run();
        legacy.execute("DELETE FROM posts WHERE id = 2; DELETE FROM reports; DELETE FROM communities WHERE id = 2");

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals("1", value("SELECT string_agg(legacy_id, ',') FROM bi.submission_facts_published"));
        assertEquals("0", value("SELECT count(*) FROM core.reports"));
        assertEquals("2", value("SELECT count(*) FROM core.legacy_documents WHERE entity = 'posts'"));
        assertEquals(3, run.getInt("counts.deleted"));
    }

    @Test
    void aReportWithoutItsPostWaitsInQuarantineUntilThePostComes() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.report(5, 99, "2026-01-02 16:00:00Z");

        var first = run();

        assertEquals("succeeded", first.getString("state"), first.getString("error"));
        assertEquals(1, first.getInt("counts.quarantined"));
        assertEquals(
                "reports 5 post_id reference-exists",
                value(
                        "SELECT concat_ws(' ', entity, legacy_id, field, rule) FROM etl.quarantine WHERE resolved_at IS NULL"));

        legacy.post(99, 1);
        var second = run();

        assertEquals(0, second.getInt("counts.quarantined"));
        assertEquals("0", value("SELECT count(*) FROM etl.quarantine WHERE resolved_at IS NULL"));
        assertEquals("1", value("SELECT report_count FROM bi.submission_facts_published WHERE legacy_id = '99'"));
    }

    @Test
    void aPostThatCannotBeTakenIsKeptWithItsReasonAndTheOthersGoOn() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        legacy.post(3, 1);
        legacy.execute(
                "UPDATE posts SET status = 'archived' WHERE id = 1; UPDATE posts SET removed_at = 'infinity' WHERE id = 2");

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(2, run.getInt("counts.quarantined"));
        assertEquals(
                "1 status 'archived' is not one of new, in_review, reported, removed, rejected."
                        + "|2 removed_at 'infinity' is not a date of the years 1 to 9999. Correct it, or set it to NULL.",
                value(
                        "SELECT string_agg(concat_ws(' ', legacy_id, field, reason), '|' ORDER BY legacy_id) FROM etl.quarantine"));
        assertEquals("3", value("SELECT string_agg(legacy_id, ',') FROM bi.submission_facts_published"));
    }

    @Test
    void aPostOfAnUnknownCommunityIsTakenWithoutOneAndReported() throws SQLException {
        legacy.post(1, 77);
        legacy.post(2, null);

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertNull(value("SELECT string_agg(community_slug, ',') FROM bi.submission_facts_published"));
        assertEquals(List.of("posts_name_existing_communities"), checks(run, "warned"));

        legacy.community(77, "new-town");
        assertEquals(2, run().getInt("counts.written"));
        assertEquals(
                "new-town", value("SELECT community_slug FROM bi.submission_facts_published WHERE legacy_id = '1'"));
    }
}
