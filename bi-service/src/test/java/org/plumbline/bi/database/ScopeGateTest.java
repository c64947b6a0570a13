package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.TestDatabase;

/** The second gate: what the database itself refuses to the service's role, whatever a query asks. */
class ScopeGateTest {

    private static final String BI = "plumbline_bi";
    private static final String PARIS = "{\"all\": false, \"communities\": [\"paris\"]}";
    private static final String EVERYTHING = "{\"all\": true, \"communities\": []}";

    private static TestDatabase database;

    @BeforeAll
    static void publishTheSample() {
        database = TestDatabase.migrated();
        var data = new TargetData(database);
        SampleFacts.publish(data);
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
    }

    @Test
    void everyReadableRelationIsEmptyUntilAScopeIsSet() throws SQLException {
        try (var connection = database.connectAs(BI)) {
            var relations = readable(connection);
            assertEquals(
                    List.of(
                            "bi.annotations",
                            "bi.application_metrics",
                            "bi.application_metrics_daily",
                            "bi.application_summary",
                            "bi.check_summaries",
                            "bi.dataset_freshness",
                            "bi.field_rules",
                            "bi.legacy_readings",
                            "bi.legacy_report_facts",
                            "bi.legacy_submission_facts",
                            "bi.metrics_daily",
                            "bi.metrics_hourly",
                            "bi.report_facts",
                            "bi.run_summaries",
                            "bi.submission_bundles",
                            "bi.submission_documents",
                            "bi.submission_facts",
                            "bi.submission_metrics",
                            "bi.submission_metrics_daily",
                            "bi.submission_reports"),
                    relations);
            for (var relation : relations) {
                assertEquals(0, count(connection, relation), relation);
            }
            setScope(connection, "");
            for (var relation : relations) {
                assertEquals(0, count(connection, relation), relation);
            }
        }
    }

    @Test
    void aQueryWithoutAPredicateStillSeesOnlyTheScope() throws SQLException {
        try (var connection = database.connectAs(BI)) {
            connection.setAutoCommit(false);
            setScope(connection, PARIS);
            assertEquals(4, count(connection, "bi.submission_facts"));
            assertEquals(3, count(connection, "bi.report_facts"));
            assertEquals(0, count(connection, "bi.submission_facts WHERE community_slug IS DISTINCT FROM 'paris'"));
            assertEquals(0, count(connection, "bi.report_facts WHERE community_slug IS DISTINCT FROM 'paris'"));
            setScope(connection, "{\"all\": false, \"communities\": []}");
            assertEquals(0, count(connection, "bi.submission_facts"));
            setScope(connection, EVERYTHING);
            assertEquals(7, count(connection, "bi.submission_facts"));
        }
    }

    @Test
    void applicationsBelongToNoCommunitySoOnlyAScopeOverEverythingSeesThem() throws SQLException {
        try (var connection = database.connectAs(BI)) {
            connection.setAutoCommit(false);
            setScope(connection, PARIS);
            assertEquals(0, count(connection, "bi.application_summary"));
            assertEquals(1, count(connection, "bi.dataset_freshness"));
            setScope(connection, EVERYTHING);
            assertEquals(1, count(connection, "bi.application_summary"));
            assertEquals(2, count(connection, "bi.dataset_freshness"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "\"yes\"", "\"on\"", "\"t\"", "[true]", "{\"all\": true}", "null"})
    void onlyTheBooleanTrueIsAll(String all) throws SQLException {
        try (var connection = database.connectAs(BI)) {
            connection.setAutoCommit(false);
            for (var relation : readable(connection)) {
                setScope(connection, "{\"all\": false, \"communities\": []}");
                var ofNothing = count(connection, relation);
                setScope(connection, "{\"all\": %s, \"communities\": []}".formatted(all));
                assertEquals(ofNothing, count(connection, relation), relation);
            }
        }
    }

    @Test
    void aSettingThatIsNoScopeFailsTheQuery() throws SQLException {
        try (var connection = database.connectAs(BI)) {
            connection.setAutoCommit(false);
            setScope(connection, "paris");
            assertThrows(SQLException.class, () -> count(connection, "bi.submission_facts"));
        }
    }

    @Test
    void theRoleWritesNothingAndCreatesNothing() throws SQLException {
        try (var connection = database.connectAs(BI)) {
            for (var sql : List.of(
                    "CREATE TEMP TABLE mine (id int)",
                    "CREATE TABLE bi.mine (id int)",
                    "CREATE TABLE public.mine (id int)",
                    "REFRESH MATERIALIZED VIEW bi.mv_submission_facts",
                    "TABLE bi.mv_submission_facts",
                    "TABLE bi.application_summary_mv",
                    "TABLE core.submissions",
                    "TABLE recruiting.job_applications",
                    "DELETE FROM bi.publications")) {
                var refusal = assertThrows(SQLException.class, () -> execute(connection, sql), sql);
                assertEquals("42501", refusal.getSQLState(), sql);
            }
        }
    }

    /** Asked of the catalog, so that a relation which somebody grants later is held to the same. */
    private static List<String> readable(Connection connection) throws SQLException {
        var relations = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT nspname || '.' || relname
                        FROM pg_class
                        JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
                            AND nspname NOT IN ('pg_catalog', 'information_schema')
                            AND nspname NOT LIKE 'pg\\_%'
                            AND has_schema_privilege(pg_namespace.oid, 'USAGE')
                            AND (has_table_privilege(pg_class.oid, 'SELECT')
                                OR has_any_column_privilege(pg_class.oid, 'SELECT'))
                        ORDER BY 1""")) {
            while (rows.next()) {
                relations.add(rows.getString(1));
            }
        }
        return relations;
    }

    private static void setScope(Connection connection, String scope) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT set_config('plumbline.scope', ?, false)")) {
            statement.setString(1, scope);
            statement.execute();
        }
    }

    private static long count(Connection connection, String relation) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + relation)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
