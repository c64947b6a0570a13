package org.plumbline.migrator.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.migrator.Answer;

/** A system that is what it should be, and what is said of it once a part is not. */
@QuarkusTest
class VerificationTest extends VerifiedSystem {

    /** Each test mends what it breaks, and sees to it that the system is whole again. */
    private static boolean isPublished;

    @Override
    protected boolean keepsWhatIsThere() {
        return isPublished;
    }

    @BeforeEach
    void keepIt() {
        isPublished = true;
    }

    @Test
    void aSystemThatIsWhatItShouldBePasses() {
        var verification = verify();
        assertEquals(List.of(), failed(verification));
        assertTrue(isOk(verification));
        assertEquals(0, verification.getInt("failed"));
        var expectations =
                Expectation.ALL.stream().map(Expectation::id).sorted().toList();
        assertEquals(
                expectations,
                facts(verification)
                        .map(fact -> fact.path("expectation").asText())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles | plumbline_bi | ALTER ROLE plumbline_bi CREATEDB | ALTER ROLE plumbline_bi NOCREATEDB",
                "grants | core.submissions | GRANT SELECT ON core.submissions TO plumbline_bi"
                        + " | REVOKE ALL ON core.submissions FROM plumbline_bi",
                "grants | etl.runs | GRANT UPDATE ON etl.runs TO PUBLIC | REVOKE ALL ON etl.runs FROM PUBLIC",
                "grants | bi.audit_log | GRANT UPDATE ON bi.audit_log TO plumbline_bi"
                        + " | REVOKE UPDATE ON bi.audit_log FROM plumbline_bi",
                "grants | bi.audit_log | REVOKE INSERT ON bi.audit_log FROM plumbline_bi"
                        + " | GRANT INSERT ON bi.audit_log TO plumbline_bi",
                "grants | bi.submission_facts | REVOKE SELECT ON bi.submission_facts FROM plumbline_bi"
                        + " | GRANT SELECT ON bi.submission_facts TO plumbline_bi",
                "grants | core.submissions | GRANT SELECT ON core.submissions TO plumbline_catalog"
                        + " | REVOKE ALL ON core.submissions FROM plumbline_catalog",
                "schemas | bi | REVOKE USAGE ON SCHEMA bi FROM plumbline_bi | GRANT USAGE ON SCHEMA bi TO plumbline_bi",
                "schemas | etl | GRANT USAGE ON SCHEMA etl TO PUBLIC | REVOKE ALL ON SCHEMA etl FROM PUBLIC",
                "schemas | core | GRANT CREATE ON SCHEMA core TO plumbline_catalog"
                        + " | REVOKE ALL ON SCHEMA core FROM plumbline_catalog",
                "schemas | recruiting | ALTER SCHEMA recruiting OWNER TO CURRENT_USER"
                        + " | ALTER SCHEMA recruiting OWNER TO plumbline_migrator",
                "columns | bi.report_facts | ALTER VIEW bi.report_facts RENAME COLUMN channel TO medium"
                        + " | ALTER VIEW bi.report_facts RENAME COLUMN medium TO channel",
                "definitions | view bi.legacy_readings | CREATE OR REPLACE VIEW bi.legacy_readings WITH (security_barrier = true)"
                        + " AS SELECT dataset, run_id, as_of FROM etl.reference_readings"
                        + " | CREATE OR REPLACE VIEW bi.legacy_readings WITH (security_barrier = true)"
                        + " AS SELECT dataset, run_id, as_of FROM etl.reference_readings WHERE (SELECT bi.scope_is_set())",
                "definitions | trigger core.reports trigger_invalidate_facts_reports"
                        + " | ALTER TABLE core.reports DISABLE TRIGGER trigger_invalidate_facts_reports"
                        + " | ALTER TABLE core.reports ENABLE TRIGGER trigger_invalidate_facts_reports",
                "definitions | table core.reports | ALTER TABLE core.reports ENABLE ROW LEVEL SECURITY"
                        + " | ALTER TABLE core.reports DISABLE ROW LEVEL SECURITY",
                "definitions | column core.reports.channel | ALTER TABLE core.reports ALTER channel SET DEFAULT 'in_app'"
                        + " | ALTER TABLE core.reports ALTER channel DROP DEFAULT",
                "functions | bi.location(text, text, text) | ALTER FUNCTION bi.location RENAME TO place"
                        + " | ALTER FUNCTION bi.place RENAME TO location",
                "functions | bi.last_refresh(text) | REVOKE EXECUTE ON FUNCTION bi.last_refresh FROM plumbline_bi"
                        + " | GRANT EXECUTE ON FUNCTION bi.last_refresh TO plumbline_bi",
                "functions | bi.scope_communities() | REVOKE EXECUTE ON FUNCTION bi.scope_communities FROM PUBLIC"
                        + " | GRANT EXECUTE ON FUNCTION bi.scope_communities TO PUBLIC",
                "functions | bi.refresh_submission_facts()"
                        + " | GRANT EXECUTE ON FUNCTION bi.refresh_submission_facts TO PUBLIC"
                        + " | REVOKE EXECUTE ON FUNCTION bi.refresh_submission_facts FROM PUBLIC",
                "functions | bi.rebuild_dashboard_metrics(text, date, date)"
                        + " | GRANT EXECUTE ON FUNCTION bi.rebuild_dashboard_metrics TO plumbline_bi"
                        + " | REVOKE EXECUTE ON FUNCTION bi.rebuild_dashboard_metrics FROM plumbline_bi",
                "functions | bi.mark_changed_facts() | ALTER FUNCTION bi.mark_changed_facts SECURITY INVOKER"
                        + " | ALTER FUNCTION bi.mark_changed_facts SECURITY DEFINER",
                "functions | bi.scope_sees_all() | ALTER FUNCTION bi.scope_sees_all SECURITY DEFINER"
                        + " | ALTER FUNCTION bi.scope_sees_all SECURITY INVOKER",
                "functions | bi.last_refresh(text) | ALTER FUNCTION bi.last_refresh RESET search_path"
                        + " | ALTER FUNCTION bi.last_refresh SET search_path = pg_catalog, pg_temp",
                "functions | bi.begin_refresh(text) | ALTER FUNCTION bi.begin_refresh OWNER TO CURRENT_USER"
                        + " | ALTER FUNCTION bi.begin_refresh OWNER TO plumbline_migrator",
                "unique_keys | bi.mv_report_facts (report_id)"
                        + " | ALTER INDEX bi.mv_report_facts_report_id_key RENAME TO kept;"
                        + " UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'bi.kept'::regclass"
                        + " | UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'bi.kept'::regclass;"
                        + " ALTER INDEX bi.kept RENAME TO mv_report_facts_report_id_key",
                "unique_keys | bi.submission_rollup (metric_date, platform_detail, platform, community_id, community_slug)"
                        + " | ALTER TABLE bi.submission_rollup DROP CONSTRAINT submission_rollup_key"
                        + " | ALTER TABLE bi.submission_rollup ADD CONSTRAINT submission_rollup_key UNIQUE NULLS NOT DISTINCT"
                        + " (metric_date, platform_detail, platform, community_id, community_slug)",
                "unique_keys | bi.application_rollup (metric_date, application_status, company_id, company_name)"
                        + " | ALTER TABLE bi.application_rollup DROP CONSTRAINT application_rollup_key,"
                        + " ADD CONSTRAINT other UNIQUE (metric_date, application_status, company_id, company_name)"
                        + " | ALTER TABLE bi.application_rollup DROP CONSTRAINT other,"
                        + " ADD CONSTRAINT application_rollup_key UNIQUE NULLS NOT DISTINCT"
                        + " (metric_date, application_status, company_id, company_name)",
                "indexes | idx_jobs_company_id | ALTER INDEX recruiting.idx_jobs_company_id RENAME TO other"
                        + " | ALTER INDEX recruiting.other RENAME TO idx_jobs_company_id",
                "aggregates | applications"
                        + " | DELETE FROM bi.application_rollup"
                        + " | SELECT bi.rebuild_dashboard_metrics('application_summary', NULL, NULL)",
                // The steps of docs/operations.md, "A piece to be made again".
                "indexes | application_summary_mv_status_idx | DROP INDEX bi.application_summary_mv_status_idx"
                        + " | CREATE INDEX application_summary_mv_status_idx ON bi.application_summary_mv"
                        + " (application_status, created_at DESC, application_id DESC)",
                "triggers | core.reports | ALTER TABLE core.reports DISABLE TRIGGER trigger_invalidate_facts_reports"
                        + " | ALTER TABLE core.reports ENABLE TRIGGER trigger_invalidate_facts_reports;"
                        + " INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts')",
                "triggers | bi.submission_rollup"
                        + " | ALTER TABLE bi.submission_rollup DISABLE TRIGGER content_changed_submission_rollup"
                        + " | ALTER TABLE bi.submission_rollup ENABLE TRIGGER content_changed_submission_rollup",
                "publications | application_summary | UPDATE bi.publications SET duration_ms = 9999999 WHERE dataset = 'application_summary'"
                        + " | UPDATE bi.publications SET duration_ms = 5",
                "publications | submission_facts, refreshed in full | UPDATE bi.refreshes SET duration_ms = 1800000"
                        + " WHERE dataset = 'submission_facts'; INSERT INTO bi.refreshes (dataset, mode, duration_ms, row_count)"
                        + " VALUES ('submission_facts', 'incremental', 5, 1)"
                        + " | SELECT bi.refresh_submission_facts()",
                "query_overview_counts | query_overview_counts"
                        + " | ALTER VIEW bi.submission_metrics RENAME TO away"
                        + " | ALTER VIEW bi.away RENAME TO submission_metrics",
                "query_applications_by_company | query_applications_by_company"
                        + " | ALTER VIEW bi.application_metrics_daily RENAME TO away"
                        + " | ALTER VIEW bi.away RENAME TO application_metrics_daily",
                "query_freshness | query_freshness"
                        + " | ALTER VIEW bi.dataset_freshness RENAME TO away | ALTER VIEW bi.away RENAME TO dataset_freshness"
            })
    void whatIsNotAsItShouldBeFailsAndSaysWhatToDo(String expectation, String subject, String sabotage, String mend)
            throws SQLException {
        execute(sabotage);
        Answer verification;
        try {
            verification = verify();
        } finally {
            execute(mend);
        }
        assertFalse(isOk(verification));
        assertEquals(List.of(subject), failures(verification, expectation));
        assertEquals(
                Expectation.ALL.stream()
                        .filter(it -> it.id().equals(expectation))
                        .map(Expectation::otherwise)
                        .toList(),
                failures(verification, expectation, "otherwise"));
        assertTrue(isOk(verify()));
    }

    private static boolean isOk(Answer verification) {
        return verification.json().required("ok").booleanValue();
    }

    @Test
    void isForSuperadminsAndTakesNoParameters() {
        assertOnlySuperadminsRead(ADDRESS);
        given().auth()
                .oauth2(oidc.superadmin())
                .get(ADDRESS + "?all=true")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("all"));
        given().auth()
                .oauth2(oidc.superadmin())
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("facts.about", everyItem(notNullValue()))
                .body("facts.findAll { it.outcome != 'failed' }.otherwise", everyItem(nullValue()));
    }
}
