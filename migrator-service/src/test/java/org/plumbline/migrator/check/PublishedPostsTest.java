package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.publication.PublicationOutcome;

/** Published posts that anybody may change in the base tables. */
abstract class PublishedPostsTest extends ContentTest {

    private static final int POSTS = 200;
    static final String SAME = "0 0 0 0";

    /** Rows that are published otherwise than they are defined, and days of the rollup that hold something else than facts. */
    static final String DIFFERENCES = """
            SELECT concat_ws(' ',
                (SELECT count(*) FROM (
                    (TABLE bi.submission_facts_live EXCEPT ALL TABLE bi.submission_facts_published)
                    UNION ALL (TABLE bi.submission_facts_published EXCEPT ALL TABLE bi.submission_facts_live)) AS facts),
                (SELECT count(*) FROM (
                    (TABLE bi.report_facts_live EXCEPT ALL TABLE bi.report_facts_published)
                    UNION ALL (TABLE bi.report_facts_published EXCEPT ALL TABLE bi.report_facts_live)) AS reports),
                (SELECT count(*) FROM (
                    SELECT metric_date, community_id, community_slug, platform, platform_detail
                    FROM (
                        SELECT
                            metric_date, community_id, community_slug, platform, platform_detail, submissions, reports,
                            removed_posts, removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
                        FROM bi.submission_rollup
                        UNION ALL
                        SELECT
                            metric_date, community_id, community_slug, platform, platform_detail, -submissions, -reports,
                            -removed_posts, -removed_posts_report_flow, -removed_posts_legacy_fallback, -removed_of_submitted
                        FROM bi.submission_counts) AS counts
                    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
                    HAVING ROW (
                        sum(submissions), sum(reports), sum(removed_posts), sum(removed_posts_report_flow),
                        sum(removed_posts_legacy_fallback), sum(removed_of_submitted)) <> ROW (0, 0, 0, 0, 0, 0)) AS days),
                (SELECT count(*) FROM bi.submission_rollup
                    WHERE ROW (
                        submissions, reports, removed_posts, removed_posts_report_flow, removed_posts_legacy_fallback,
                        removed_of_submitted) = ROW (0, 0, 0, 0, 0, 0)))
            """;

    static final String LAST_COVERAGE = "SELECT coverage FROM etl.checked_runs ORDER BY run_id DESC LIMIT 1";

    static final String LAST_PUBLICATION =
            "SELECT concat_ws(' ', mode, changed_rows, row_count) FROM bi.publications ORDER BY version DESC LIMIT 1";

    private Pipeline pipeline;

    @BeforeEach
    void publishSomePosts() throws SQLException {
        var moderation = builtIn("moderation");
        var checks = Stream.of("published_equals_definition", "aggregates_equal_facts", "readers_see_what_was_checked")
                .map(check -> new CheckChoice(check, null))
                .toList();
        pipeline = with(moderation, moderation.entities(), List.of("submission_facts"), checks);
        execute("""
                INSERT INTO core.communities (community_id, slug, name, created_at)
                SELECT id, 'c' || id, 'C' || id, now() FROM generate_series(1, 3) AS id;
                INSERT INTO core.hashtags (hashtag_id, tag) SELECT id, 't' || id FROM generate_series(1, 5) AS id;
                INSERT INTO core.submissions (submission_id, community_id, status, submitted_at)
                SELECT id, 1 + id %% 3, 'new', '2026-03-01Z'::timestamptz + id * interval '7 hours'
                FROM generate_series(1, %1$d) AS id;
                INSERT INTO core.post_data
                    (submission_id, platform, platform_detail, platform_source, platform_rule)
                SELECT id, 'meta', 'facebook', 'url', 'r' FROM generate_series(1, %1$d) AS id;
                INSERT INTO core.submission_hashtags (submission_id, hashtag_id)
                SELECT id, 1 + id %% 5 FROM generate_series(1, %1$d) AS id;
                INSERT INTO core.reports (report_id, submission_id, reported_at)
                SELECT id, 2 * id, '2026-04-01Z'::timestamptz + id * interval '3 hours' FROM generate_series(1, 50) AS id;
                """.formatted(POSTS));
        assertPublished(publishChanges(), 1);
        assertEquals(SAME, value(DIFFERENCES));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverChangesWhatIsPublishedIsWhatIsDefined(long seed) throws SQLException {
        var random = new Random(seed);
        for (var step = 0; step < 60; step++) {
            var change = change(random);
            execute(change);
            if (random.nextInt(3) == 0) {
                var outcome = publishChanges();
                assertEquals(
                        List.of(), ids(outcome, Outcome.FAILED), "seed %d, step %d: %s".formatted(seed, step, change));
                assertEquals(SAME, value(DIFFERENCES), "seed %d, step %d: %s".formatted(seed, step, change));
            }
        }
    }

    private static String change(Random random) {
        var post = 1 + random.nextInt(POSTS + 20);
        var other = 1 + random.nextInt(POSTS);
        return switch (random.nextInt(17)) {
            case 0 ->
                "UPDATE core.submissions SET removed_at = submitted_at + interval '%d hours' WHERE submission_id = %d"
                        .formatted(other, post);
            case 1 ->
                "UPDATE core.submissions SET submitted_at = submitted_at + interval '%d minutes' WHERE submission_id BETWEEN %d AND %d"
                        .formatted(other, post, post + 5);
            case 2 ->
                "UPDATE core.reports SET taken_down_at = reported_at + interval '1 day' WHERE submission_id = %d"
                        .formatted(post);
            case 3 ->
                "UPDATE core.reports SET submission_id = (SELECT min(submission_id) FROM core.submissions WHERE submission_id >= %d) WHERE report_id = %d AND EXISTS (SELECT FROM core.submissions WHERE submission_id >= %1$d)"
                        .formatted(other, 1 + random.nextInt(50));
            case 4 ->
                "DELETE FROM core.reports WHERE submission_id = %1$d; DELETE FROM core.submissions WHERE submission_id = %1$d"
                        .formatted(post);
            case 5 -> """
                    INSERT INTO core.submissions (submission_id, community_id, status, submitted_at)
                    VALUES (%1$d, 2, 'new', '2026-07-01Z') ON CONFLICT DO NOTHING;
                    INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
                    VALUES (%1$d, 'x', 'x', 'none', 'r') ON CONFLICT DO NOTHING
                    """.formatted(post);
            case 6 -> "UPDATE core.communities SET slug = slug || 'x' WHERE community_id = %d".formatted(1 + post % 3);
            case 7 -> "UPDATE core.hashtags SET tag = tag || 'x' WHERE hashtag_id = %d".formatted(1 + post % 5);
            case 8 -> "DELETE FROM core.submission_hashtags WHERE submission_id = %d".formatted(post);
            case 9 ->
                "UPDATE core.post_data SET platform_detail = 'instagram' WHERE submission_id = %d".formatted(post);
            case 10 -> "UPDATE core.submissions SET deleted_at = now() WHERE submission_id = %d".formatted(post);
            case 11 -> "DELETE FROM core.post_data WHERE submission_id = %d".formatted(post);
            case 12 ->
                random.nextInt(5) == 0
                        ? "TRUNCATE core.reports"
                        : "UPDATE core.submissions SET community_id = NULL WHERE submission_id = %d".formatted(post);
            case 13 -> """
                    MERGE INTO core.analyses AS analyses
                    USING (SELECT submission_id FROM core.submissions WHERE submission_id BETWEEN %1$d AND %1$d + 3) AS chosen
                    ON chosen.submission_id = analyses.submission_id
                    WHEN MATCHED AND analyses.toxicity > 0.5 THEN DELETE
                    WHEN MATCHED THEN UPDATE SET toxicity = analyses.toxicity + 0.2
                    WHEN NOT MATCHED THEN INSERT (submission_id, toxicity, labels) VALUES (chosen.submission_id, 0.25, '{}')
                    """.formatted(post);
            case 14 -> """
                    INSERT INTO core.categories (category_id, name) VALUES (%1$d, 'category %1$d') ON CONFLICT DO NOTHING;
                    INSERT INTO core.submission_categories (submission_id, category_id)
                    SELECT submission_id, %1$d FROM core.submissions WHERE submission_id = %2$d
                    ON CONFLICT DO NOTHING
                    """.formatted(1 + other % 4, post);
            case 15 -> "UPDATE core.categories SET name = name || 'x' WHERE category_id = %d".formatted(1 + post % 4);
            default -> random.nextInt(3) == 0 ? "SELECT refresh_submission_facts()" : "SELECT 1";
        };
    }

    PublicationOutcome publishChanges() throws SQLException {
        return publish(Coverage.CHANGES);
    }

    PublicationOutcome publish(Coverage coverage) throws SQLException {
        return publish(pipeline, coverage);
    }
}
