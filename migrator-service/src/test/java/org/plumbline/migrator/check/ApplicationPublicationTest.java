package org.plumbline.migrator.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.publication.PublicationOutcome;

/** What decides whether applications are published. */
@QuarkusTest
class ApplicationPublicationTest extends RecruitingContentTest {

    private static final String STATUSES =
            "SELECT string_agg(application_status, ',' ORDER BY application_id) FROM bi.application_summary_published";

    private static final String DEFINITION =
            "SELECT regexp_replace(pg_get_viewdef('bi.application_summary_live'::regclass), '\\s+', ' ', 'g')";

    @Test
    void honestContentIsPublishedAndThenConfirmed() throws SQLException {
        assertPublished(publish(pipeline), 1);
        assertPublished(publish(pipeline), 1);
        assertEquals("new,hired,hired", value(STATUSES));
        assertEquals(
                "1 3 3 14 0",
                value("SELECT concat_ws(' ', count(*), max(row_count), max(changed_rows), max(checks_passed),"
                        + " max(checks_warned)) FROM bi.publications WHERE dataset = 'application_summary'"));
    }

    @Test
    void aChangeIsTheNextVersion() throws SQLException {
        publish(pipeline);
        recruiting.execute("UPDATE job_applications SET status = 'rejected' WHERE id = 2");
        execute("UPDATE recruiting.job_applications SET status = 'rejected' WHERE id = 2");
        assertPublished(publish(pipeline), 2);
        assertEquals("1", value("SELECT changed_rows FROM bi.publications WHERE version = 2"));
    }

    @Test
    void anApplicationWithAnotherStatusThanItsLegacyRowIsRefusedAndReadersKeepTheLastContent() throws SQLException {
        publish(pipeline);
        execute("UPDATE recruiting.job_applications SET status = 'hired' WHERE id = 1");

        var outcome = publish(pipeline);

        assertRefused(outcome, "applications_parity");
        assertThat(
                check(outcome, "applications_parity").message(),
                containsString("Applications differs in 2 of 4 months, statuses; first in "));
        assertEquals("new,hired,hired", value(STATUSES));
    }

    @Test
    void aLostApplicationIsRefused() throws SQLException {
        execute("DELETE FROM recruiting.job_applications WHERE id = 2");
        assertRefused(publish(pipeline), "entity_counts", "applications_parity");
    }

    @Test
    void anEmptySummaryTripsTheZeroSentinel() throws SQLException {
        execute("DELETE FROM recruiting.job_applications");
        assertRefused(publish(pipeline), "entity_counts", "applications_parity", "zero_sentinel");
    }

    @Test
    void aSeverityOfThePipelinesOwnLetsTheContentBePublishedWithAWarning() throws SQLException {
        execute("UPDATE recruiting.job_applications SET status = 'hired' WHERE id = 1");
        var lenient = with(
                pipeline,
                pipeline.entities(),
                pipeline.publishes(),
                List.of(new CheckChoice("entity_counts", null), new CheckChoice("applications_parity", "warning")));

        var outcome = publish(lenient);

        assertPublished(outcome, 1);
        assertEquals(List.of("applications_parity"), ids(outcome, Outcome.WARNED));
        assertEquals(List.of("entity_counts"), ids(outcome, Outcome.PASSED));
    }

    /** Each lies in the view that defines the summary: what is published is what it says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            priority_score | COALESCE(jobs.prestige_factor, 0) AS priority_score | 1 AS priority_score | 1 | 0
            salary_min     | jobs.compensation_min AS salary_min | jobs.compensation_max AS salary_min | 4000.00 | 3000.00
            location       | location(jobs.office_city, | location(NULL, | France | Lille, France
            company_name   | companies.name AS company_name | NULL::text AS company_name | null | Quiet Mill
            job_updated_at | jobs.updated_at AS job_updated_at | jobs.created_at AS job_updated_at | 2026-01-01T00:00:00+00:00 | 2026-01-02T00:00:00+00:00
            """)
    void aColumnOfTheSummaryThatTheRowsDoNotSayIsRefused(
            String column, String was, String becomes, String fact, String row) throws SQLException {
        var job = """
                UPDATE jobs SET
                    compensation_min = 3000, compensation_max = 4000, office_city = 'Lille', office_province = '',
                    office_country = 'France', updated_at = '2026-01-02Z'
                """;
        recruiting.execute(job);
        execute("SET search_path = recruiting; " + job);
        execute("UPDATE core.legacy_documents SET document = to_jsonb(jobs) FROM recruiting.jobs"
                + " WHERE entity = 'jobs' AND legacy_id = id::text");
        assertPublished(publish(pipeline), 1);
        var honest = value(DEFINITION);
        assertThat(honest, containsString(was));
        try {
            execute("CREATE OR REPLACE VIEW bi.application_summary_live AS " + honest.replace(was, becomes));

            var outcome = publish(pipeline);

            assertRefused(outcome, "definitions_as_installed", "applications_agree_with_rows");
            var named = check(outcome, "applications_agree_with_rows").finding().failingRows().stream()
                    .filter(it -> it.get("application_id").equals(1))
                    .toList();
            assertEquals(1, named.size(), named::toString);
            assertEquals(
                    "%s: %s, not %s".formatted(column, fact, row),
                    "%s: %s, not %s"
                            .formatted(
                                    named.getFirst().get("column"),
                                    named.getFirst().get("fact"),
                                    named.getFirst().get("row")));
        } finally {
            execute("CREATE OR REPLACE VIEW bi.application_summary_live AS " + honest);
        }
    }

    @Test
    void aRowInQuarantineIsLeftOutOnBothSides() throws SQLException {
        recruiting.execute("""
                INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
                VALUES (4, 1, 'new', '2026-02-01Z', now());
                UPDATE job_applications SET status = 'withdrawn' WHERE id = 2
                """);
        quarantine("4");
        quarantine("2");
        assertPublished(publish(pipeline), 1);
    }

    @Test
    void aRowThatIsKeptWithoutItsLegacyRowIsLeftOutOfTheComparison() throws SQLException {
        gone("2");
        assertPublished(publish(with(pipeline, DeletePolicy.KEEP)), 1);
        assertEquals("new,hired,hired", value(STATUSES));
    }

    @Test
    void aRowThatShouldHaveBeenRemovedWithItsLegacyRowIsRefused() throws SQLException {
        gone("2");
        assertRefused(publish(with(pipeline, DeletePolicy.REMOVE)), "applications_parity");
        assertRefused(publish(with(pipeline, DeletePolicy.TOMBSTONE)), "applications_parity");
    }

    @Test
    void aRowThatIsMarkedAsDeletedIsLeftOutOfTheSummary() throws SQLException {
        gone("2");
        execute("UPDATE recruiting.job_applications SET deleted_at = now() WHERE id = 2");
        assertPublished(publish(with(pipeline, DeletePolicy.TOMBSTONE)), 1);
        assertEquals("new,hired", value(STATUSES));
    }

    @Test
    void jobsOfCompaniesThatAreNotThereAreWarnedOf() throws SQLException {
        execute("UPDATE recruiting.jobs SET company_id = NULL WHERE id = 1");
        var outcome = publish(pipeline);
        assertEquals(List.of("jobs_and_companies_are_there"), ids(outcome, Outcome.WARNED));
        assertEquals(
                "[{id=1, entity=jobs, legacy_id=1, refers_to=companies}]",
                check(outcome, "jobs_and_companies_are_there")
                        .finding()
                        .failingRows()
                        .toString());
    }

    @Test
    void aPipelineOfTwoDatasetsPublishesBothOrNeither() throws SQLException {
        var both = with(
                pipeline,
                pipeline.entities(),
                List.of("application_summary", "submission_facts"),
                List.of(new CheckChoice("entity_counts", null)));
        publish(pipeline);
        recruiting.execute("DELETE FROM job_applications WHERE id = 3");
        assertRefused(publish(both), "entity_counts");
        assertEquals("1", value("SELECT count(*) FROM bi.publications"));

        execute("DELETE FROM recruiting.job_applications WHERE id = 3");
        assertPublished(publish(both), 2);
        assertEquals(
                "application_summary 2,submission_facts 1",
                value("SELECT string_agg(dataset || ' ' || version, ',' ORDER BY dataset) FROM bi.publications"
                        + " WHERE run_id = (SELECT max(run_id) FROM etl.runs)"));
    }

    private static CheckResult check(PublicationOutcome outcome, String id) {
        return outcome.checks().stream()
                .filter(result -> result.check().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void quarantine(String legacyId) throws SQLException {
        execute("""
                WITH run AS (
                    INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                    VALUES ('recruiting', 'full', 'running', 'load', 'ada', now())
                    RETURNING run_id
                )
                INSERT INTO etl.quarantine
                    (source, entity, legacy_id, document, field, rule, reason, first_run_id, last_run_id)
                SELECT 'recruiting', 'job_applications', '%s', '{}', 'status', 'test', 'test', run_id, run_id
                FROM run
                """.formatted(legacyId));
    }

    /** The source has it no longer, and a run has found out. */
    private void gone(String legacyId) throws SQLException {
        recruiting.execute("DELETE FROM job_applications WHERE id = " + legacyId);
        execute("UPDATE etl.id_map SET missing_since = now() WHERE entity = 'job_applications' AND legacy_id = '%s'"
                .formatted(legacyId));
    }
}
