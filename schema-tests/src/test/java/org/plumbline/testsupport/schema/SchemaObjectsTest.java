package org.plumbline.testsupport.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.testsupport.TestDatabase;

class SchemaObjectsTest {

    private static TestDatabase database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.migrated();
        execute("""
                CREATE FUNCTION etl.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
                CREATE TYPE etl.colour AS ENUM ('red');
                """);
    }

    @Test
    void findsNoDifferenceWhereThereIsNone() throws SQLException {
        assertEquals(List.of(), SchemaObjects.of(database).differencesTo(SchemaObjects.of(database)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CREATE SCHEMA extra                                                    | left over: schema extra
            COMMENT ON SCHEMA core IS 'Other'                                      | changed: schema core
            GRANT USAGE ON SCHEMA core TO plumbline_bi                             | changed: schema core
            CREATE TABLE core.extra ()                                             | left over: table core.extra
            DROP TABLE etl.run_phases                                              | gone: table etl.run_phases
            ALTER TABLE core.reports OWNER TO postgres                             | changed: table core.reports
            ALTER TABLE core.reports SET (fillfactor = 70)                         | changed: table core.reports
            ALTER TABLE core.reports SET UNLOGGED                                  | changed: table core.reports
            ALTER TABLE core.reports ENABLE ROW LEVEL SECURITY                     | changed: table core.reports
            ALTER TABLE core.reports REPLICA IDENTITY FULL                         | changed: table core.reports
            COMMENT ON TABLE core.categories IS NULL                               | changed: table core.categories
            GRANT SELECT ON core.reports TO plumbline_bi                           | changed: table core.reports
            ALTER TABLE core.reports ADD extra text                                | left over: column core.reports.extra
            ALTER TABLE etl.run_phases ALTER phase TYPE varchar(9)                 | changed: column etl.run_phases.phase
            ALTER TABLE core.reports ALTER channel SET DEFAULT 'x'                 | changed: column core.reports.channel
            ALTER TABLE core.reports ALTER channel SET NOT NULL                    | changed: column core.reports.channel
            ALTER TABLE core.reports ALTER channel SET STATISTICS 7                | changed: column core.reports.channel
            ALTER TABLE core.reports ALTER channel SET STORAGE PLAIN               | changed: column core.reports.channel
            ALTER TABLE core.reports ALTER report_id SET GENERATED ALWAYS          | changed: column core.reports.report_id
            COMMENT ON COLUMN core.reports.taken_down_at IS 'Other'                | changed: column core.reports.taken_down_at
            GRANT SELECT (channel) ON core.reports TO plumbline_bi                 | changed: column core.reports.channel
            ALTER TABLE etl.run_phases DROP phase, ADD phase text NOT NULL         | changed: column etl.run_phases.phase
            ALTER TABLE core.reports ALTER report_id SET INCREMENT 2               | changed: sequence core.reports_report_id_seq
            ALTER TABLE core.reports ADD CONSTRAINT extra CHECK (true)             | left over: constraint core.reports extra
            ALTER TABLE core.reports DROP CONSTRAINT reports_pkey                  | gone: constraint core.reports reports_pkey
            ALTER TABLE core.hashtags RENAME CONSTRAINT hashtags_tag_key TO k      | left over: constraint core.hashtags k
            CREATE INDEX extra ON core.reports (channel)                           | left over: index core.extra
            ALTER INDEX core.reports_submission_id_idx SET (fillfactor = 70)       | changed: index core.reports_submission_id_idx
            CLUSTER core.reports USING reports_pkey                                | changed: index core.reports_pkey
            CREATE OR REPLACE VIEW bi.scoped AS SELECT 1 AS one                    | left over: view bi.scoped
            ALTER VIEW bi.report_facts RESET (security_barrier)                    | changed: view bi.report_facts
            REVOKE SELECT ON bi.report_facts FROM plumbline_bi                     | changed: view bi.report_facts
            REFRESH MATERIALIZED VIEW bi.mv_report_facts WITH NO DATA              | changed: materialized view bi.mv_report_facts
            CREATE OR REPLACE FUNCTION bi.scope() RETURNS jsonb RETURN NULL::jsonb | changed: function bi.scope()
            REVOKE EXECUTE ON FUNCTION bi.scope() FROM PUBLIC                      | changed: function bi.scope()
            ALTER FUNCTION bi.scope() SET search_path = bi                         | changed: function bi.scope()
            COMMENT ON FUNCTION bi.scope IS NULL                                   | changed: function bi.scope()
            CREATE TRIGGER note AFTER INSERT ON etl.runs EXECUTE FUNCTION etl.note() | left over: trigger etl.runs note
            CREATE RULE quiet AS ON DELETE TO etl.runs DO INSTEAD NOTHING          | left over: rule etl.runs quiet
            CREATE POLICY own ON etl.runs USING (true)                             | left over: policy etl.runs own
            CREATE STATISTICS etl.extra ON mode, state FROM etl.runs               | left over: statistics etl.extra
            ALTER TYPE etl.colour ADD VALUE 'blue'                                 | changed: type etl.colour
            CREATE DOMAIN etl.share AS numeric CHECK (VALUE <= 1)                  | left over: constraint etl.share share_check
            ALTER DEFAULT PRIVILEGES IN SCHEMA bi GRANT SELECT ON TABLES TO plumbline_bi | left over: default grants of postgres in bi on r
            """)
    void noticesAChange(String change, String difference) throws SQLException {
        var before = SchemaObjects.of(database);
        var found = before.differencesTo(afterwards(change));
        assertTrue(found.stream().anyMatch(line -> line.startsWith(difference)), () -> "%s: %s is not among %s"
                .formatted(change, difference, found));
    }

    private static SchemaObjects afterwards(String change) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            var catalogue = SchemaObjects.of(connection);
            connection.rollback();
            return catalogue;
        }
    }

    private static void execute(String statements) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
