package org.plumbline.migrator.recruiting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;

/** The recruiting pipeline, from the legacy rows to the published applications. */
@QuarkusTest
@QuarkusTestResource(RecruitingResource.class)
class RecruitingLoadTest extends MigrationTest {

    private static final String EVERY_APPLICATION = """
            SELECT md5(string_agg(concat_ws('|', job_applications.id, job_id, status, source, notes,
                job_applications.created_at, job_applications.updated_at, company_id, job_title, prestige_factor,
                compensation_min, compensation_max, compensation_currency, office_city, office_province, office_country,
                seniority_level, jobs.created_at, companies.name, industry, website), E'\\n' ORDER BY job_applications.id))
            FROM %1$sjob_applications AS job_applications
            JOIN %1$sjobs AS jobs ON jobs.id = job_id
            LEFT JOIN %1$scompanies AS companies ON companies.id = company_id
            """;

    private RecruitingDatabase recruiting;

    @BeforeEach
    void startWithAnEmptySource() {
        recruiting.clear();
    }

    @Test
    void theSampleIsTakenToTheLastValueUnderItsOwnKeys() throws SQLException {
        recruiting.fillWithSample();

        var run = published("full");

        assertEquals("44300 44300 0 0", counts(run));
        assertEquals(
                recruiting.value(EVERY_APPLICATION.formatted("")), value(EVERY_APPLICATION.formatted("recruiting.")));
        assertEquals("40000", value("SELECT count(*) FROM bi.application_summary_mv"));
        assertEquals(List.of(), checks(run, "warned"));
        assertEquals(
                List.of(
                        "entity_counts",
                        "one_fact_per_application",
                        "jobs_and_companies_are_there",
                        "applications_parity",
                        "zero_sentinel"),
                checks(run, "passed"));
    }

    @Test
    void aSecondRunWritesNothingAndPublishesNothing() throws SQLException {
        aCompanyWithAJobAndAnApplication();
        published("full");
        for (var mode : List.of("delta", "full", "reconcile")) {
            var run = published(mode);
            assertEquals(0, run.getInt("counts.written"), mode);
            assertEquals(1, run.getInt("publication"), mode);
        }
        assertEquals("1", value("SELECT count(*) FROM bi.publications"));
    }

    @Test
    void aChangeIsFoundByADeltaRunAndPublished() throws SQLException {
        aCompanyWithAJobAndAnApplication();
        published("full");
        recruiting.execute("UPDATE job_applications SET status = 'hired', updated_at = now()");
        recruiting.execute("UPDATE companies SET name = 'Loud Mill', updated_at = now()");

        var run = published("delta");

        assertEquals(2, run.getInt("counts.written"));
        assertEquals(2, run.getInt("publication"));
        assertEquals(
                "hired Loud Mill",
                value("SELECT application_status || ' ' || company_name FROM bi.application_summary_mv"));
    }

    @Test
    void aCompanyThatIsGoneWithAllThatHangsOnItGoesWhole() throws SQLException {
        aCompanyWithAJobAndAnApplication();
        published("full");
        recruiting.execute("DELETE FROM job_applications; DELETE FROM jobs; DELETE FROM companies");

        var run = published("reconcile");

        assertEquals("3", value("SELECT sum(missing) FROM etl.run_entities WHERE run_id = " + run.getLong("id")));
        assertEquals("0 0 0 0", value("""
                        SELECT concat_ws(' ',
                            (SELECT count(*) FROM recruiting.companies),
                            (SELECT count(*) FROM recruiting.jobs),
                            (SELECT count(*) FROM recruiting.job_applications),
                            (SELECT count(*) FROM etl.quarantine WHERE resolved_at IS NULL))
                        """));
        assertEquals("0", value("SELECT count(*) FROM bi.application_summary_mv"));
        assertEquals("3", value("SELECT count(*) FROM core.legacy_documents WHERE source = 'recruiting'"));
    }

    @Test
    void anApplicationThatCannotBeTakenWaitsAndTheOthersArePublished() throws SQLException {
        aCompanyWithAJobAndAnApplication();
        recruiting.execute("""
                INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
                VALUES (8, 7, 'new', 'infinity', now())
                """);

        var run = published("full");

        assertEquals(1, run.getInt("counts.quarantined"));
        assertEquals(
                "8 created_at",
                value("SELECT legacy_id || ' ' || field FROM etl.quarantine WHERE resolved_at IS NULL"));
        assertEquals("7", value("SELECT string_agg(application_id::text, ',') FROM bi.application_summary_mv"));
    }

    @Test
    void applicationsWhoseStatusIsNotThatOfTheSourceAreRefused() throws SQLException {
        aCompanyWithAJobAndAnApplication();
        published("full");
        execute("UPDATE recruiting.job_applications SET status = 'hired'");
        recruiting.execute("UPDATE jobs SET job_title = 'Chief editor', updated_at = now()");

        var run = run("recruiting", "delta");

        assertEquals("refused", run.getString("state"));
        assertThat(run.getString("error"), containsString("applications_parity"));
        assertNull(run.get("publication"));
        assertEquals(
                "new Editor", value("SELECT application_status || ' ' || job_title FROM bi.application_summary_mv"));
    }

    @Test
    void thePipelinesPublishSideBySide() throws SQLException {
        aCompanyWithAJobAndAnApplication();
        legacy.community(1, "paris");
        legacy.post(1, 1);
        assertEquals("succeeded", run().getString("state"));
        published("full");
        assertEquals(
                "application_summary 1 1,submission_facts 1 1",
                value("SELECT string_agg(concat_ws(' ', dataset, version, row_count), ',' ORDER BY dataset)"
                        + " FROM bi.publications"));
    }

    private void aCompanyWithAJobAndAnApplication() {
        recruiting.execute("""
                INSERT INTO companies (id, name, created_at, updated_at) VALUES (7, 'Quiet Mill', '2026-01-01Z', now());
                INSERT INTO jobs (id, company_id, job_title, created_at, updated_at)
                VALUES (7, 7, 'Editor', '2026-01-01Z', now());
                INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
                VALUES (7, 7, 'new', '2026-01-01Z', now())
                """);
    }

    private JsonPath published(String mode) {
        var run = run("recruiting", mode);
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        return run;
    }

    private static String counts(JsonPath run) {
        return "%d %d %d %d"
                .formatted(
                        run.getInt("counts.read"),
                        run.getInt("counts.written"),
                        run.getInt("counts.unchanged"),
                        run.getInt("counts.quarantined"));
    }
}
