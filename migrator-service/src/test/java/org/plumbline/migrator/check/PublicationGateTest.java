package org.plumbline.migrator.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SharedBeginning;

/** Plants a lie into an honest system and watches the publication be refused. */
@QuarkusTest
class PublicationGateTest extends MigrationTest implements SharedBeginning {

    private static final String EVERY_FACT =
            "SELECT string_agg(facts::text, ';' ORDER BY submission_id) FROM bi.submission_facts_published AS facts";

    private String honestRule;

    @Override
    public void begin() throws SQLException {
        legacy.community(1, "paris");
        for (var id = 1; id <= 6; id++) {
            legacy.post(id, 1);
        }
        legacy.execute("UPDATE posts SET removed_at = '2026-01-03 10:00:00Z' WHERE id IN (1, 2)");
        legacy.report(1, 2, "2026-01-04 10:00:00Z");
        legacy.report(2, 3, "2026-01-05 10:00:00Z");
        assertEquals("succeeded", run().getString("state"));
    }

    @BeforeEach
    void changeSomethingToPublish() throws SQLException {
        honestRule = value("SELECT pg_get_functiondef('bi.effective_takedown_at'::regproc)");
        legacy.execute(
                "UPDATE posts SET title = 'changed' WHERE id = 6; UPDATE posts SET language = 'fr' WHERE id = 5");
    }

    @AfterEach
    void restoreTheRule() throws SQLException {
        execute(honestRule);
    }

    @Test
    void theTakedownRuleThatReadsOnlyTheReportIsRefused() throws SQLException {
        breakTheRule("report_taken_down_at");
        assertRefusedWith("removed_posts_parity", "removal_rate_parity");
    }

    @Test
    void theTakedownRuleThatReadsOnlyTheSubmissionIsRefused() throws SQLException {
        breakTheRule("removed_at");
        assertRefusedWith("removed_posts_parity", "takedowns_have_their_source");
    }

    @Test
    void aRuleThatFindsNoTakedownTripsTheZeroSentinel() throws SQLException {
        breakTheRule("NULL::timestamptz");
        assertRefusedWith("zero_sentinel", "removed_posts_parity");
    }

    @Test
    void aFactThatNamesAnotherServiceThanItsUrlIsRefused() throws SQLException {
        legacy.execute("UPDATE posts SET url = 'https://instagram.com/p/1' WHERE id = 4");
        assertEquals("succeeded", run().getString("state"));
        execute("UPDATE core.post_data SET platform_detail = 'unknown' WHERE url LIKE '%instagram%'");
        assertRefusedWith("platform_agrees_with_url");
    }

    @Test
    void aLostBundleIsRefused() throws SQLException {
        execute("DELETE FROM core.post_data WHERE submission_id = (SELECT min(submission_id) FROM core.submissions)");
        assertRefusedWith("bundles_are_whole", "one_fact_per_submission", "submissions_parity");
    }

    @Test
    void rowsThatNoKeyLeadsToAreNamed() throws SQLException {
        execute("INSERT INTO core.communities (slug, name, created_at) VALUES ('rome', 'Rome', now())");
        assertEquals(List.of("rows_have_keys"), checks(run(), "warned"));
        execute("UPDATE core.communities SET slug = 'paris2' WHERE slug = 'rome';"
                + " UPDATE etl.id_map SET held = false WHERE entity = 'reports' AND legacy_id = '2'");
        var run = run();
        assertThat(checks(run, "warned"), hasItems("rows_have_keys"));
        // The run itself has mended what the id map said of the report.
        assertEquals(
                "1",
                value("SELECT failing FROM etl.check_results WHERE check_id = 'rows_have_keys' AND run_id = "
                        + run.getLong("id")));
    }

    @Test
    void aRefusalIsOverOnceTheCauseIs() throws SQLException {
        breakTheRule("report_taken_down_at");
        run();
        restoreTheRule();

        var run = run();

        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals("fr", value("SELECT language FROM bi.submission_facts_published WHERE legacy_id = '5'"));
    }

    private void breakTheRule(String expression) throws SQLException {
        execute("""
                CREATE OR REPLACE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
                    RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %s
                """.formatted(expression));
    }

    private void assertRefusedWith(String... failingChecks) throws SQLException {
        var before = value(EVERY_FACT);
        var publications = value("SELECT count(*) FROM bi.publications");

        var run = run();

        assertEquals("refused", run.getString("state"));
        assertNull(run.getString("publication"));
        assertThat(checks(run, "failed"), hasItems(failingChecks));
        List.of(failingChecks).forEach(check -> assertThat(run.getString("error"), containsString(check)));
        assertEquals(before, value(EVERY_FACT), "readers keep the last good content");
        assertEquals(publications, value("SELECT count(*) FROM bi.publications"));
    }
}
