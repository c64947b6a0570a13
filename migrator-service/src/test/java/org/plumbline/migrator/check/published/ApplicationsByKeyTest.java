package org.plumbline.migrator.check.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.RecruitingContentTest;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/** What changes in the tables of the recruiting team, by whomever, is marked, and published by its key. */
@QuarkusTest
class ApplicationsByKeyTest extends RecruitingContentTest {

    private static final String PENDING = """
            SELECT string_agg(DISTINCT coalesce(fact_key::text, 'all'), ' ' ORDER BY coalesce(fact_key::text, 'all'))
            FROM bi.pending_changes
            WHERE dataset = 'application_summary'
            """;

    /** Applications, and rows of the rollup, that are published otherwise than they are defined. */
    private static final String DIFFERENCES = """
            SELECT concat_ws(' ',
                (SELECT count(*) FROM (
                    (TABLE bi.application_summary_live EXCEPT ALL TABLE bi.application_summary_published)
                    UNION ALL
                    (TABLE bi.application_summary_published EXCEPT ALL TABLE bi.application_summary_live)) AS facts),
                (SELECT count(*) FROM (
                    SELECT metric_date, application_status, company_id, company_name
                    FROM (
                        SELECT metric_date, application_status, company_id, company_name, applications
                        FROM bi.application_rollup
                        UNION ALL
                        SELECT metric_date, application_status, company_id, company_name, -applications
                        FROM bi.application_counts) AS counts
                    GROUP BY metric_date, application_status, company_id, company_name
                    HAVING sum(applications) <> 0) AS days),
                (SELECT count(*) FROM bi.application_rollup WHERE applications = 0))
            """;

    /** Only the views are looked at: the legacy database stays as it is. */
    @BeforeEach
    void publishThem() throws SQLException {
        pipeline = with(
                pipeline,
                pipeline.entities(),
                pipeline.publishes(),
                List.of(
                        new CheckChoice("published_equals_definition", null),
                        new CheckChoice("aggregates_equal_facts", null)));
        assertPublished(publish(pipeline), 1);
        assertEquals(null, value(PENDING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE recruiting.job_applications SET status = 'rejected' WHERE id = 2                               | 2",
                "UPDATE recruiting.job_applications SET created_at = created_at - interval '1 year' WHERE id > 1       | 2 3",
                "INSERT INTO recruiting.job_applications SELECT 4, 1, 'new', NULL, NULL, now(), now()                  | 4",
                "UPDATE recruiting.job_applications SET deleted_at = now() WHERE id = 1                                | 1",
                "DELETE FROM recruiting.job_applications WHERE id = 3                                                  | 3",
                "UPDATE recruiting.job_applications SET id = 30 WHERE id = 3                                           | 3 30",
                "MERGE INTO recruiting.job_applications AS a USING recruiting.jobs AS j ON a.job_id = j.id AND j.id = 1"
                        + " WHEN MATCHED THEN UPDATE SET source = 'fair'                                               | 1 2",
                "UPDATE recruiting.jobs SET job_title = 'ReaderRole' WHERE id = 1                                          | 1 2",
                "UPDATE recruiting.jobs SET company_id = 1 WHERE id = 2                                                | 3",
                "UPDATE recruiting.companies SET name = 'Loud Mill'                                                    | 1 2",
                "TRUNCATE recruiting.job_applications                                                                  | all"
            })
    void aChangeIsMarkedAndPublished(String change, String marked) throws SQLException {
        execute(change);
        assertEquals(marked, value(PENDING));
        assertPublished(publish(pipeline, Coverage.CHANGES), 2);
        assertEquals("0 0 0", value(DIFFERENCES));
        assertEquals(null, value(PENDING));
    }

    @Test
    void whatNoApplicationShowsMarksNone() throws SQLException {
        execute("""
                UPDATE recruiting.job_applications SET status = status;
                INSERT INTO recruiting.companies (id, name, created_at, updated_at) VALUES (2, 'New Mill', now(), now());
                INSERT INTO recruiting.jobs (id, company_id, job_title, created_at, updated_at)
                VALUES (3, 2, 'Clerk', now(), now());
                BEGIN;
                DELETE FROM recruiting.job_applications;
                ROLLBACK;
                """);
        assertEquals(null, value(PENDING));
    }
}
