package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;

/** What changes in base tables, by whomever, is marked, and published by its key. */
@QuarkusTest
class PublicationByKeyTest extends PublishedPostsTest {

    private static final String PENDING =
            "SELECT string_agg(DISTINCT coalesce(fact_key::text, 'all'), ',' ORDER BY coalesce(fact_key::text, 'all'))"
                    + " FROM bi.pending_changes WHERE dataset = 'submission_facts' AND NOT is_published";

    /** Rows in the delta table, and how many the planner knows of. */
    private static final String DELTA_ROWS = """
            SELECT concat_ws(' ',
                (SELECT count(*) FROM bi.submission_facts_delta),
                (SELECT reltuples FROM pg_class WHERE oid = 'bi.submission_facts_delta'::regclass))
            """;

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
        assertEquals(SAME, value(DIFFERENCES));
    }

    /** As reconcile runs do: a few changes among all facts cost what a few changes cost. */
    @Test
    void whatAComparisonOfAllFactsFindsIsPublishedByKeyToo() throws SQLException {
        execute(
                "UPDATE core.reports SET taken_down_at = '2026-05-01Z' WHERE report_id = 7; DELETE FROM bi.pending_changes");
        assertPublished(publish(Coverage.EVERYTHING), 2);
        assertEquals("incremental 2 200", value(LAST_PUBLICATION));
        assertEquals(SAME, value(DIFFERENCES));
    }

    @Test
    void aMarkOfEveryFactRefreshes() throws SQLException {
        execute("UPDATE core.reports SET taken_down_at = '2026-05-01Z' WHERE report_id = 7;"
                + " INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts')");
        assertPublished(publishChanges(), 2);
        assertEquals("full 2 200", value(LAST_PUBLICATION));
        assertEquals("0 0", value(DELTA_ROWS));
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
    void aNewTermIsLookedForInNoFact() throws SQLException {
        try (var writer = target.connectAsSuperuser()) {
            writer.setAutoCommit(false);
            Database.execute(
                    writer,
                    "INSERT INTO core.hashtags (hashtag_id, tag) VALUES (77, 'new');"
                            + " INSERT INTO core.categories (category_id, name) VALUES (77, 'new')");
            assertEquals("0", Database.value(writer, """
                    SELECT sum(seq_scan + coalesce(idx_scan, 0)) FROM pg_stat_xact_user_tables
                    WHERE relname IN ('submission_hashtags', 'submission_categories')
                    """));
            Database.execute(writer, "INSERT INTO core.submission_hashtags VALUES (3, 77)");
            writer.commit();
        }
        assertEquals("3", value(PENDING));
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
        assertEquals(SAME, value(DIFFERENCES));
    }

    @Test
    void aRefreshByHandPublishesAndLeavesTheMarksToTheChecks() throws SQLException {
        execute("UPDATE core.submissions SET status = 'removed', removed_at = '2026-06-01Z' WHERE submission_id = 5;"
                + " DELETE FROM core.reports WHERE report_id = 9");
        execute("SELECT refresh_submission_facts(), refresh_application_summary()");
        assertEquals(SAME, value(DIFFERENCES));
        assertEquals(null, value(PENDING));
        assertEquals("2", value("SELECT count(fact_key) FROM bi.pending_changes WHERE dataset = 'submission_facts'"));
        assertPublished(publishChanges(), 2);
        assertEquals("0", value("SELECT count(*) FROM bi.pending_changes WHERE dataset = 'submission_facts'"));
        assertEquals("everything", value(LAST_COVERAGE), "what nobody has checked");
        assertPublished(publishChanges(), 2);
        assertEquals("changes", value(LAST_COVERAGE));
    }

    @Test
    void factsThatARefreshByHandHasShownAreCounted() throws SQLException {
        execute("""
                INSERT INTO core.submissions (submission_id, community_id, status, submitted_at)
                SELECT id, 1, 'new', '2026-07-01Z' FROM generate_series(1001, 1010) AS id;
                INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
                SELECT id, 'x', 'x', 'none', 'r' FROM generate_series(1001, 1010) AS id;
                SELECT refresh_submission_facts();
                UPDATE core.reports SET taken_down_at = '2026-05-01Z' WHERE report_id = 7;
                """);
        assertPublished(publishChanges(), 3);
        assertEquals("incremental 2 210", value(LAST_PUBLICATION));
    }

    /** Statistics have no transaction: what a refresh counts readers plan with at once, while they see what was before it. */
    @Test
    void aRefreshThatIsRefusedLeavesReadersTheStatisticsOfTheDeltaTable() throws SQLException {
        execute("UPDATE core.submissions SET status = 'removed' WHERE submission_id BETWEEN 1 AND 12");
        publishChanges();
        execute("ANALYZE bi.submission_facts_delta");
        assertEquals("12 12", value(DELTA_ROWS));
        execute("UPDATE bi.submission_rollup SET submissions = 99;"
                + " INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts')");

        var outcome = publishChanges();

        assertEquals(List.of("aggregates_equal_facts"), ids(outcome, Outcome.FAILED));
        assertEquals("12 12", value(DELTA_ROWS));
    }

    /** PostgreSQL takes reading an empty table for free; a million such readings take more than a second. */
    @Test
    void anEmptyDeltaTableIsReadOnceAndNotForEachFact() throws SQLException {
        execute("INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts')");
        publishChanges();
        assertEquals("0 0", value(DELTA_ROWS));
        for (var facts : List.of("submission_facts_published", "report_facts_published")) {
            var plan = value("EXPLAIN (FORMAT JSON) SELECT count(*) FROM bi." + facts);
            assertFalse(plan.contains("Nested Loop"), plan);
        }
    }

    /** A plan for an empty delta table looks each row up in all of it. */
    @Test
    void aPlanThatASessionKeepsIsMadeAnewWhenTheDeltaTableHasGrown() throws SQLException {
        try (var reader = target.connectAsSuperuser()) {
            Database.execute(reader, "SET plan_cache_mode = force_generic_plan");
            Database.execute(
                    reader,
                    "PREPARE prepared (timestamptz) AS"
                            + " SELECT count(*) FROM bi.submission_facts_published WHERE submitted_at >= $1");
            assertEquals(List.of("1", "1"), expectedDeltaRows(reader));
            execute("""
                    INSERT INTO core.submissions (submission_id, community_id, status, submitted_at)
                    SELECT id, 1, 'new', '2026-07-01Z' FROM generate_series(1001, 1300) AS id;
                    INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
                    SELECT id, 'x', 'x', 'none', 'r' FROM generate_series(1001, 1300) AS id
                    """);
            assertPublished(publishChanges(), 2);
            assertEquals(List.of("300", "100"), expectedDeltaRows(reader));
        }
    }

    /** How many rows the plan expects in each scan of the delta table. */
    private static List<String> expectedDeltaRows(Connection reader) throws SQLException {
        var plan = Database.value(reader, "EXPLAIN (FORMAT JSON) EXECUTE prepared ('-infinity')");
        return Pattern.compile("\"Relation Name\": \"submission_facts_delta\".*?\"Plan Rows\": (\\d+)", Pattern.DOTALL)
                .matcher(plan)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
