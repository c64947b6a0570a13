package org.plumbline.migrator.verification;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.testsupport.schema.SchemaObjects;
import org.plumbline.testsupport.schema.VersionedSchema;

/** After the documented steps a system is what it should be, and its next runs publish. */
@QuarkusTest
class PieceMadeAgainTest extends VerifiedSystem {

    private static final Pattern REFRESH = Pattern.compile("SELECT bi\\.refresh_\\w+\\(\\)");

    private static final String UNNOTICED_CHANGES = """
            SET session_replication_role = replica;
            UPDATE recruiting.jobs SET job_title = 'Chief editor';
            INSERT INTO recruiting.job_applications (id, job_id, status, created_at, updated_at)
            VALUES (2, 1, 'hired', now(), now());
            WITH made AS (
                INSERT INTO core.submissions (community_id, status, submitted_at)
                SELECT community_id, 'new', now() FROM core.communities
                RETURNING submission_id
            )
            INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
            SELECT submission_id, 'unknown', 'unknown', 'none', 'r' FROM made
            """;

    @Test
    void theContentOfMaterializedViews() throws SQLException, IOException {
        execute(UNNOTICED_CHANGES);
        recruiting.execute("UPDATE jobs SET job_title = 'Chief editor', updated_at = now()");
        assertEquals(List.of("bi.application_summary"), failures(verify(), "newest_applications"));

        for (var step : DocumentedSteps.makingAgain("the content of materialized views")) {
            if (REFRESH.matcher(step).matches()) {
                executeAsOwner(step);
            }
        }

        assertEquals("2 2", value("""
                SELECT concat_ws(' ', (SELECT count(*) FROM bi.submission_facts_published), (
                    SELECT count(*) FROM bi.application_summary_published))
                """));
        assertWholeAgain();
    }

    @ParameterizedTest
    @CsvSource({"newest_applications", "newest_jobs", "application_statuses"})
    void contentByTheHintOf(String expectation) throws SQLException {
        execute(UNNOTICED_CHANGES);
        recruiting.execute("UPDATE jobs SET job_title = 'Chief editor', updated_at = now()");
        var verification = verify();
        assertFalse(failures(verification, expectation).isEmpty());

        var hint = REFRESH.matcher(Expectation.read(expectation).otherwise());
        assertEquals(true, hint.find());
        executeAsOwner(hint.group());

        assertWholeAgain();
    }

    @Test
    void aMaterializedViewThatIsNotFilled() throws SQLException {
        execute(UNNOTICED_CHANGES);
        recruiting.execute("UPDATE jobs SET job_title = 'Chief editor', updated_at = now()");
        execute("REFRESH MATERIALIZED VIEW bi.application_summary_mv WITH NO DATA");
        assertEquals(List.of("bi.application_summary_mv"), failures(verify(), "materialized_views"));

        executeAsOwner("REFRESH MATERIALIZED VIEW bi.application_summary_mv");
        var hint = REFRESH.matcher(Expectation.read("materialized_views").otherwise());
        while (hint.find()) {
            executeAsOwner(hint.group());
        }

        assertWholeAgain();
    }

    @Test
    void rollupsByDay() throws SQLException, IOException {
        var kept = "SELECT bi.last_refresh('application_summary')";
        var before = value(kept);
        execute("UPDATE bi.submission_rollup SET submissions = submissions + 1; DELETE FROM bi.application_rollup");
        assertFalse(failures(verify(), "aggregates").isEmpty());

        var steps = DocumentedSteps.makingAgain("rollups by day");
        given().auth()
                .oauth2(oidc.superadmin())
                .contentType("application/json")
                .body(steps.get(1))
                .post(steps.getFirst().replace("POST ", ""))
                .then()
                .statusCode(200);

        assertFalse(before.equals(value(kept)), "answers of before are given again");
        assertWholeAgain();
    }

    /** The rest of the statements of migrations is tested with the schema itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "functions | function bi.refresh_submission_facts()",
                "functions | function bi.last_refresh(text)",
                "functions | function bi.scope_sees_all()",
                "grants | view bi.submission_metrics_daily",
                "indexes | index bi.mv_submission_facts_effective_takedown_at_idx",
                "materialized_views | materialized view bi.application_summary_mv"
            })
    void byTheStatementsOfItsMigrations(String expectation, String piece) throws SQLException {
        var schema = VersionedSchema.target(target);
        var whole = SchemaObjects.of(target);
        executeAsOwner("DROP %s CASCADE".formatted(piece));
        try {
            assertFalse(failures(verify(), expectation).isEmpty());
        } finally {
            for (var statement : schema.migrationStatements().making(whole.missingIn(SchemaObjects.of(target)))) {
                executeAsOwner(statement.text());
            }
        }
        assertEquals(List.of(), whole.differencesTo(SchemaObjects.of(target)));
        assertWholeAgain();
    }
}
