package org.plumbline.migrator.load;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SettingsOfAUser;

/** A legacy schema with names of its own is moved by a YAML file and no Java, each delete policy included. */
@QuarkusIntegrationTest
@WithTestResource(SettingsOfAUser.class)
class UserPipelineIT extends MigrationTest {

    @BeforeEach
    void createTheLegacySchema() {
        legacy.execute("""
                DROP SCHEMA IF EXISTS personal CASCADE;
                CREATE SCHEMA personal;
                CREATE TABLE personal.firmen (
                    nummer integer PRIMARY KEY, name text, rechtsform text, branche text, sparte text,
                    angelegt timestamptz NOT NULL, geaendert timestamptz);
                CREATE TABLE personal.stellen (
                    nummer bigint PRIMARY KEY, firma integer, titel text, punkte bigint, seit bigint NOT NULL);
                CREATE TABLE personal.bewerbungen (
                    nummer bigint PRIMARY KEY, stelle bigint, stand text, angaben json, eingang timestamp);
                INSERT INTO personal.firmen VALUES
                    (1, 'Lot', 'GmbH', NULL, 'Bau', '2020-01-01 00:00Z', NULL),
                    (2, 'Senkel', NULL, 'Handel', 'Bau', '2021-01-01 00:00Z', now());
                INSERT INTO personal.stellen VALUES (10, 1, '  Maurer ', 7, 1600000000), (11, 9, 'Kauffrau', NULL, 1600000001);
                INSERT INTO personal.bewerbungen VALUES
                    (100, 10, 'NEU', '{"notiz": "eilt"}', '2026-01-01'), (101, 11, 'Abgelehnt', NULL, '2026-01-02')
                """);
    }

    @Test
    void everyKindOfMappingGivesItsValue() throws SQLException {
        var run = migrate("full");

        assertEquals(6, run.getInt("counts.written"));
        assertEquals(
                "1|Lot GmbH|Bau|https://example.org|2020-01-01 00:00:00+00; 2|Senkel|Handel|https://example.org|t",
                value("""
                        SELECT (SELECT concat_ws('|', id, name, industry, website, updated_at) FROM recruiting.companies WHERE id = 1)
                            || '; '
                            || (SELECT concat_ws('|', id, name, industry, website, updated_at > '2026-01-01') FROM recruiting.companies WHERE id = 2)
                        """));
        assertEquals("10|1|Maurer|7|2020-09-13 12:26:40+00, 11|Kauffrau|2020-09-13 12:26:41+00", value("""
                        SELECT string_agg(concat_ws('|', id, company_id, job_title, prestige_factor, created_at), ', ' ORDER BY id)
                        FROM recruiting.jobs
                        """));
        assertEquals(
                "100|10|neu|eilt, 101|11|abgelehnt",
                value(
                        "SELECT string_agg(concat_ws('|', id, job_id, status, notes), ', ' ORDER BY id) FROM recruiting.job_applications"));
        // A time without a zone is one of UTC.
        assertEquals(
                "2026-01-01 00:00:00+00", value("SELECT created_at FROM recruiting.job_applications WHERE id = 100"));
    }

    @Test
    void eachDeletePolicyDoesWhatItSays() throws SQLException {
        migrate("full");
        legacy.execute("""
                DELETE FROM personal.firmen WHERE nummer = 2;
                DELETE FROM personal.stellen WHERE nummer = 11;
                DELETE FROM personal.bewerbungen WHERE nummer = 100
                """);

        var run = migrate("reconcile");

        assertEquals("1,1,1", counts(run, "missing"));
        assertEquals("1,0,1", counts(run, "deleted"));
        assertEquals(
                "2", value("SELECT string_agg(id::text, ',') FROM recruiting.companies WHERE deleted_at IS NOT NULL"));
        assertEquals("10,11", value("SELECT string_agg(id::text, ',' ORDER BY id) FROM recruiting.jobs"));
        assertEquals("101", value("SELECT string_agg(id::text, ',') FROM recruiting.job_applications"));
        assertEquals("3", value("SELECT count(*) FROM etl.id_map WHERE missing_since IS NOT NULL"));
        assertEquals("6", value("SELECT count(*) FROM core.legacy_documents"));
        assertEquals(
                "0",
                value("SELECT sum(missing) FROM etl.run_entities WHERE run_id = %d"
                        .formatted(migrate("reconcile").getLong("id"))));
    }

    @Test
    void whatComesBackIsTakenUnderItsOldKey() throws SQLException {
        migrate("full");
        var keys = value("SELECT string_agg(legacy_id || new_id, ',' ORDER BY entity, legacy_id) FROM etl.id_map");
        legacy.execute("""
                CREATE TABLE personal.weg AS SELECT * FROM personal.firmen WHERE nummer = 2;
                DELETE FROM personal.firmen WHERE nummer = 2
                """);
        migrate("delta");
        legacy.execute("INSERT INTO personal.firmen SELECT * FROM personal.weg");

        migrate("delta");

        assertEquals("0", value("SELECT count(*) FROM recruiting.companies WHERE deleted_at IS NOT NULL"));
        assertEquals("0", value("SELECT count(*) FROM etl.id_map WHERE missing_since IS NOT NULL"));
        assertEquals(
                keys, value("SELECT string_agg(legacy_id || new_id, ',' ORDER BY entity, legacy_id) FROM etl.id_map"));
    }

    @Test
    void textThatPostgresqlCannotStoreWaitsInQuarantineAsItIs() throws SQLException {
        legacy.execute("""
                UPDATE personal.bewerbungen SET angaben = '{"notiz": "a\\u0000b"}' WHERE nummer = 100;
                UPDATE personal.bewerbungen SET angaben = '{"andere": "\\ud800"}' WHERE nummer = 101;
                INSERT INTO personal.bewerbungen VALUES (102, 10, 'neu', '{"notiz": "\\ud83d\\ude00"}', '2026-01-01')
                """);

        var run = migrate("full");

        assertEquals(2, run.getInt("counts.quarantined"));
        assertEquals(
                "100 angaben text-is-storable, 101 document target-accepts-the-value",
                value(
                        "SELECT string_agg(concat_ws(' ', legacy_id, field, rule), ', ' ORDER BY legacy_id) FROM etl.quarantine"));
        assertThat(value("SELECT document FROM etl.quarantine WHERE legacy_id = '100'"), containsString("a\\u0000b"));
        assertEquals("😀", value("SELECT notes FROM recruiting.job_applications WHERE id = 102"));
    }

    @Test
    void aValueThatDoesNotFitItsTypeIsOneRowsFaultAndNotItsChunks() throws SQLException {
        legacy.execute("""
                INSERT INTO personal.stellen SELECT id, 1, 'Stelle', 1, 1600000000 FROM generate_series(1000, 1999) AS id;
                UPDATE personal.stellen SET punkte = 3000000000 WHERE nummer IN (1200, 1700);
                UPDATE personal.stellen SET titel = NULL WHERE nummer = 1201;
                UPDATE personal.stellen SET seit = 9223372036854775807 WHERE nummer = 1202
                """);

        var run = migrate("full");

        assertEquals(4, run.getInt("counts.quarantined"));
        assertEquals(
                "1200 prestige_factor target-accepts-the-value, 1201 job_title target-accepts-the-value, "
                        + "1202 seit timestamp-is-a-date, 1700 prestige_factor target-accepts-the-value",
                value(
                        "SELECT string_agg(concat_ws(' ', legacy_id, field, rule), ', ' ORDER BY legacy_id) FROM etl.quarantine"));
        assertEquals("998", value("SELECT count(*) FROM recruiting.jobs"));
        assertEquals(
                run.getInt("counts.read"),
                run.getInt("counts.written") + run.getInt("counts.unchanged") + run.getInt("counts.quarantined"));
    }

    private Answer migrate(String mode) {
        var run = run("personal", mode);
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        return run;
    }

    /** A count of each entity, in their order. */
    private String counts(Answer run, String count) throws SQLException {
        return value("""
                SELECT string_agg(%s::text, ',' ORDER BY array_position('{firmen,stellen,bewerbungen}'::text[], entity))
                FROM etl.run_entities
                WHERE run_id = %d
                """.formatted(count, run.getLong("id")));
    }
}
