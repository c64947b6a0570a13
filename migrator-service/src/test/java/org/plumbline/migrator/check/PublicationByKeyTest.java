package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.publication.PublicationOutcome;

/** What changes in base tables, by whomever, is marked, and published by its key. */
@QuarkusTest
class PublicationByKeyTest extends ContentTest {

    private static final int POSTS = 200;
    private static final String PENDING =
            "SELECT string_agg(DISTINCT coalesce(fact_key::text, 'all'), ',' ORDER BY coalesce(fact_key::text, 'all'))"
                    + " FROM bi.pending_changes WHERE dataset = 'submission_facts' AND NOT is_published";

    /** Rows that are published otherwise than they are defined, and buckets that hold something else than facts. */
    private static final String DIFFERENCES = """
            SELECT concat_ws(' ',
                (SELECT count(*) FROM (
                    (TABLE bi.submission_facts_live EXCEPT ALL TABLE bi.submission_facts_published)
                    UNION ALL (TABLE bi.submission_facts_published EXCEPT ALL TABLE bi.submission_facts_live)) AS facts),
                (SELECT count(*) FROM (
                    (TABLE bi.report_facts_live EXCEPT ALL TABLE bi.report_facts_published)
                    UNION ALL (TABLE bi.report_facts_published EXCEPT ALL TABLE bi.report_facts_live)) AS reports),
                (SELECT count(*) FROM (
                    (TABLE bi.dashboard_metrics_hourly EXCEPT ALL TABLE bi.dashboard_metrics_defined)
                    UNION ALL (TABLE bi.dashboard_metrics_defined EXCEPT ALL TABLE bi.dashboard_metrics_hourly)) AS hours))
            """;

    /** Rows beside the materialized view, and how many the planner knows of. */
    private static final String BESIDE = """
            SELECT concat_ws(' ',
                (SELECT count(*) FROM bi.submission_facts_side),
                (SELECT reltuples FROM pg_class WHERE oid = 'bi.submission_facts_side'::regclass))
            """;

    private static final String LAST_PUBLICATION =
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
        assertEquals("0 0 0", value(DIFFERENCES));
    }

    @Test
    void aReportOfTheApplicationIsMarkedAndPublishedByKey() throws SQLException {
        execute("UPDATE core.reports SET taken_down_at = '2026-05-01Z' WHERE report_id = 7");
        assertEquals("14", value(PENDING));
        assertPublished(publishChanges(), 2);
        assertEquals(null, value(PENDING));
        assertEquals("incremental 2 200", value(LAST_PUBLICATION));
        assertEquals(
                "report_flow",
                value("SELECT takedown_source FROM bi.submission_facts_published WHERE submission_id = 14"));
        assertEquals("0 0 0", value(DIFFERENCES));
    }

    /** As reconcile runs do: a few changes among all facts cost what a few changes cost. */
    @Test
    void whatAComparisonOfAllFactsFindsIsPublishedByKeyToo() throws SQLException {
        execute(
                "UPDATE core.reports SET taken_down_at = '2026-05-01Z' WHERE report_id = 7; DELETE FROM bi.pending_changes");
        assertPublished(publish(Coverage.EVERYTHING), 2);
        assertEquals("incremental 2 200", value(LAST_PUBLICATION));
        assertEquals("0 0 0", value(DIFFERENCES));
    }

    @Test
    void aMarkOfEveryFactRefreshes() throws SQLException {
        execute("UPDATE core.reports SET taken_down_at = '2026-05-01Z' WHERE report_id = 7;"
                + " INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts')");
        assertPublished(publishChanges(), 2);
        assertEquals("full 2 200", value(LAST_PUBLICATION));
        assertEquals("0 0", value(BESIDE));
    }

    @Test
    void aReportThatMovesConcernsTwoFacts() throws SQLException {
        execute("UPDATE core.reports SET submission_id = 3 WHERE report_id = 7");
        assertEquals("14,3", value(PENDING));
    }

    @Test
    void columnsThatNoFactShowsAndWorkThatIsRolledBackMarkNothing() throws SQLException {
        execute("UPDATE core.post_data SET title = 'other'; UPDATE core.submissions SET status = status;"
                + " BEGIN; DELETE FROM core.reports; ROLLBACK");
        assertEquals(null, value(PENDING));
    }

    @Test
    void aNameConcernsTheFactsThatBearIt() throws SQLException {
        execute("UPDATE core.hashtags SET tag = 'renamed' WHERE hashtag_id = 5");
        assertEquals(
                "40",
                value(
                        "SELECT facts FROM bi.pending_publications WHERE dataset = 'submission_facts' AND NOT everything"));
    }

    @Test
    void aMarkOfEveryFactStaysWhileAWriterReliesOnIt() throws SQLException {
        execute("INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts')");
        try (var writer = target.connectAsSuperuser()) {
            writer.setAutoCommit(false);
            Database.execute(writer, "UPDATE core.submissions SET status = 'removed' WHERE submission_id = 5");
            publishChanges();
            assertEquals("all", value(PENDING));
            writer.commit();
        }
        assertPublished(publishChanges(), 2);
        assertEquals(null, value(PENDING));
        assertEquals("0 0 0", value(DIFFERENCES));
    }

    @Test
    void aRefreshByHandPublishesAndLeavesTheMarksToTheChecks() throws SQLException {
        execute("UPDATE core.submissions SET status = 'removed', removed_at = '2026-06-01Z' WHERE submission_id = 5;"
                + " DELETE FROM core.reports WHERE report_id = 9");
        execute("SELECT refresh_submission_facts(), refresh_application_summary()");
        assertEquals("0 0 0", value(DIFFERENCES));
        assertEquals(null, value(PENDING));
        assertEquals("2", value("SELECT count(*) FROM bi.pending_changes WHERE dataset = 'submission_facts'"));
        assertPublished(publishChanges(), 1);
        assertEquals("0", value("SELECT count(*) FROM bi.pending_changes WHERE dataset = 'submission_facts'"));
    }

    /** Statistics have no transaction: what a refresh counts readers plan with at once, while they see what was before it. */
    @Test
    void aRefreshThatIsRefusedLeavesReadersTheStatisticsOfTheSidePart() throws SQLException {
        execute("UPDATE core.submissions SET status = 'removed' WHERE submission_id BETWEEN 1 AND 12");
        publishChanges();
        execute("ANALYZE bi.submission_facts_side");
        assertEquals("12 12", value(BESIDE));
        execute("UPDATE bi.dashboard_metrics_daily SET value = 99;"
                + " INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts')");

        var outcome = publishChanges();

        assertEquals(List.of("aggregates_equal_facts"), ids(outcome, Outcome.FAILED));
        assertEquals("12 12", value(BESIDE));
    }

    /** The services' sessions keep plans; one for an empty side part looks each row up in all of it. */
    @Test
    void aPlanThatASessionKeepsIsMadeAnewWhenTheSidePartHasGrown() throws SQLException {
        try (var reader = target.connectAsSuperuser()) {
            Database.execute(reader, "SET plan_cache_mode = force_generic_plan");
            Database.execute(
                    reader,
                    "PREPARE kept (timestamptz) AS"
                            + " SELECT count(*) FROM bi.submission_facts_published WHERE submitted_at >= $1");
            assertEquals(List.of("1", "1"), expectedBeside(reader));
            execute("""
                    INSERT INTO core.submissions (submission_id, community_id, status, submitted_at)
                    SELECT id, 1, 'new', '2026-07-01Z' FROM generate_series(1001, 1300) AS id;
                    INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
                    SELECT id, 'x', 'x', 'none', 'r' FROM generate_series(1001, 1300) AS id
                    """);
            assertPublished(publishChanges(), 2);
            assertEquals(List.of("300", "100"), expectedBeside(reader));
        }
    }

    /** How many rows the kept plan expects in each scan of the side part. */
    private static List<String> expectedBeside(Connection reader) throws SQLException {
        var plan = Database.value(reader, "EXPLAIN (FORMAT JSON) EXECUTE kept ('-infinity')");
        return Pattern.compile("\"Relation Name\": \"submission_facts_side\".*?\"Plan Rows\": (\\d+)", Pattern.DOTALL)
                .matcher(plan)
                .results()
                .map(match -> match.group(1))
                .toList();
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
                assertEquals("0 0 0", value(DIFFERENCES), "seed %d, step %d: %s".formatted(seed, step, change));
            }
        }
    }

    private static String change(Random random) {
        var post = 1 + random.nextInt(POSTS + 20);
        var other = 1 + random.nextInt(POSTS);
        return switch (random.nextInt(14)) {
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
            default -> random.nextInt(3) == 0 ? "SELECT refresh_submission_facts()" : "SELECT 1";
        };
    }

    private PublicationOutcome publishChanges() throws SQLException {
        return publish(Coverage.CHANGES);
    }

    private PublicationOutcome publish(Coverage coverage) throws SQLException {
        var run = Long.parseLong(value("""
                INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                VALUES ('%s', 'delta', 'running', 'publication', 'ada', now())
                RETURNING run_id
                """.formatted(pipeline.name())));
        try (var snapshot = sources.openSnapshot(pipeline.source());
                var connection = targetConnections.getConnection()) {
            connection.setAutoCommit(false);
            var context = new CheckContext(pipeline, snapshot, connection, Instant.now());
            return publisher.publish(context.with(coverage), run);
        }
    }
}
