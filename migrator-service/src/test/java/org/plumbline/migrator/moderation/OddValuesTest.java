package org.plumbline.migrator.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;

/** Values that a legacy database holds and nobody expects: each has its documented end, and no row is lost. */
@QuarkusTest
@QuarkusTestResource(RecruitingResource.class)
class OddValuesTest extends MigrationTest {

    RecruitingDatabase recruiting;

    @BeforeEach
    void aCommunity() {
        legacy.community(1, "paris");
    }

    @Test
    void momentsThatNoCalendarShowsWaitInQuarantine() throws SQLException {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, posted_at) VALUES
                    (1, 1, 'new', 'infinity', NULL), (2, 1, 'new', '2026-01-01', '-infinity'),
                    (3, 1, 'new', '0044-03-15 BC', NULL), (4, 1, 'new', '12026-01-01', NULL),
                    (5, 1, 'new', '0001-01-01 00:00Z', '9999-12-31 23:59:59.999999Z')
                """);

        run();

        assertEquals(
                "1 submitted_at, 2 posted_at, 3 submitted_at, 4 submitted_at",
                value(
                        "SELECT string_agg(legacy_id || ' ' || field, ', ' ORDER BY legacy_id) FROM etl.quarantine WHERE rule = 'timestamp-is-a-date'"));
        assertEquals("5", value("SELECT string_agg(legacy_id, ',') FROM bi.submission_facts_published"));
    }

    @Test
    void largeTextsAreTakenWhole() throws SQLException {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, content, title)
                SELECT id, 1, 'new', '2026-01-01', repeat(md5(id::text), 32768), E'tab\\t, \\\\N, "quotes", \\u0001 and 🦔'
                FROM generate_series(1, 30) AS id
                """);

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(
                legacy.value("SELECT md5(string_agg(content || title, '' ORDER BY id)) FROM posts"),
                value("SELECT md5(string_agg(content || title, '' ORDER BY submission_id)) FROM core.post_data"));
    }

    @Test
    void anAnalysisOfAnyShapeIsReadAsFarAsItGoes() throws SQLException {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, analysis) VALUES
                    (1, 1, 'new', '2026-01-01', '[1, 2]'), (2, 1, 'new', '2026-01-01', '"text"'),
                    (3, 1, 'new', '2026-01-01', '{"sentiment": "bad", "toxicity": 0.5, "labels": {"a": 1}}'),
                    (4, 1, 'new', '2026-01-01', '{"sentiment": 1e-400, "labels": ["a", null, ["b"], "a\\"b\\\\c"]}'),
                    (5, 1, 'new', '2026-01-01', 'null'), (6, 1, 'new', '2026-01-01', '{}')
                """);

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals("3||0.5|{}; 4|t||{a,\"a\\\"b\\\\c\"}; 6|||{}", value("""
                        SELECT string_agg(
                            concat(legacy_id, '|', sentiment = 1e-400, '|', toxicity, '|', labels), '; ' ORDER BY legacy_id)
                        FROM core.analyses
                        JOIN etl.id_map ON entity = 'posts' AND new_id = submission_id
                        """));
    }

    /** By the check of mapped values, too, which reads them in SQL. */
    @Test
    void spacesThatDoNotBreakALineAreNoPartOfAValue() throws SQLException {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, platform, language, hashtags, categories) VALUES
                    (1, 1, U&'removed\\00a0', '2026-01-01', U&'\\00a0Facebook\\202f', U&'English\\00a0',
                        U&'#a\\00a0#b', U&'Conspiracy\\00a0theories\\00a0'),
                    (2, 1, 'new', '2026-01-01', NULL, U&'\\00a0Unknown\\0009', NULL, NULL)
                """);

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals("1|removed|facebook|en|{a,b}|{\"Conspiracy theories\"}; 2|new|unknown|{}|{}", value("""
                        SELECT string_agg(
                            concat_ws('|', legacy_id, status, platform_detail, language, hashtags, categories),
                            '; ' ORDER BY legacy_id)
                        FROM bi.submission_facts_published
                        """));
        assertEquals(
                "passed",
                value("SELECT outcome FROM etl.check_results WHERE check_id = 'mapped_values_are_preserved'"));
    }

    @Test
    void aTagThatNoIndexHoldsIsItsRowsFault() throws SQLException {
        legacy.post(1, 1);
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, hashtags)
                SELECT 2, 1, 'new', '2026-01-01', '#' || string_agg(md5(random()::text), '') FROM generate_series(1, 400);
                UPDATE posts SET hashtags = '#kept' WHERE id = 1
                """);

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals("2 hashtags", value("SELECT string_agg(legacy_id || ' ' || field, ',') FROM etl.quarantine"));
        assertEquals("{kept}", value("SELECT hashtags FROM bi.submission_facts_published"));
    }

    /** What passes for the index of its own table may not fit into those of read models and rollups, which hold more. */
    @Test
    void aTextThatNoIndexOfAReadModelHoldsIsItsRowsFault() throws SQLException {
        var longText = "(SELECT string_agg(md5(i::text), '') FROM generate_series(1, 83) AS i)";
        legacy.community(2, "toronto");
        legacy.execute("UPDATE communities SET slug = " + longText + " WHERE id = 2");
        recruiting.clear();
        recruiting.execute("""
                INSERT INTO companies (id, name, created_at, updated_at)
                VALUES (1, 'Acme', '2026-01-01Z', now()), (2, %1$s, '2026-01-01Z', now());
                INSERT INTO jobs (id, company_id, job_title, created_at, updated_at)
                SELECT id, id, 'Engineer', '2026-01-01Z', now() FROM generate_series(1, 2) AS id;
                INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
                SELECT id, 1 + id %% 2, CASE id WHEN 1 THEN %1$s ELSE 'applied' END, '2026-01-05Z', now()
                FROM generate_series(1, 100) AS id
                """.formatted(longText));
        for (var id = 1; id <= 40; id++) {
            legacy.post(id, 1 + id % 2);
        }

        for (var run : List.of(run(), run("recruiting", "full"))) {
            assertEquals("succeeded", run.getString("state"), run.getString("error"));
        }

        assertEquals(
                "communities 2, companies 2, job_applications 1",
                value("SELECT string_agg(concat_ws(' ', entity, legacy_id), ', ' ORDER BY entity) FROM etl.quarantine"
                        + " WHERE field LIKE '%_fits_an_index'"));
        assertEquals(
                "20 of paris, 20 of none",
                value(
                        "SELECT concat(count(community_slug), ' of ', min(community_slug), ', ', count(*) - count(community_slug), ' of none')"
                                + " FROM bi.submission_facts_published"));
        assertEquals(
                "50 of Acme, 49 of none",
                value(
                        "SELECT concat(count(company_name), ' of ', min(company_name), ', ', count(*) - count(company_name), ' of none')"
                                + " FROM bi.application_summary_published"));
    }

    @Test
    void negativeKeysAndUnknownPostsAndCommunitiesHaveTheirEnds() throws SQLException {
        legacy.post(-9_223_372_036_854_775_808L, 1);
        legacy.post(9_223_372_036_854_775_807L, 77);
        legacy.report(-1, -9_223_372_036_854_775_808L, null);
        legacy.report(-2, 12, null);

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals("2", value("SELECT count(*) FROM bi.submission_facts_published"));
        assertEquals(
                "-2", value("SELECT string_agg(legacy_id, ',') FROM etl.quarantine WHERE waits_for_legacy_id = '12'"));
        assertEquals("77", value("SELECT string_agg(referred_legacy_id, ',') FROM etl.waiting_references"));
    }
}
