package org.plumbline.deploy.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plumbline.deploy.postgres.LocalPostgresTest.single;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetDatabaseTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INVALID_PASSWORD = "28P01";

    @TempDir
    static Path folder;

    private static LocalPostgres server;

    @BeforeAll
    static void createTwice() throws SQLException {
        server = LocalPostgres.start(folder.resolve("data"), 0, PostgresSettings.forTests());
        TargetDatabase.create(server, "target");
        try (var migrator = connect("target", TargetDatabase.MIGRATOR)) {
            execute(migrator, "CREATE TABLE bi.survives_a_second_bootstrap (id bigint)");
        }
        TargetDatabase.create(server, "target");
        server.createDatabase("plain");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "core, plumbline_migrator",
        "recruiting, plumbline_migrator",
        "etl, plumbline_migrator",
        "bi, plumbline_migrator",
        "catalog, plumbline_catalog"
    })
    void givesEachSchemaToItsOwner(String schema, String owner) throws SQLException {
        try (var connection = server.connect("target")) {
            assertEquals(
                    owner,
                    single(connection, "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = '" + schema + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plumbline_migrator", "plumbline_bi", "plumbline_catalog"})
    void refusesARoleWithAnothersPassword(String role) {
        var refusal = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(server.jdbcUrl("target"), role, "postgres")
                        .close());
        assertEquals(INVALID_PASSWORD, refusal.getSQLState());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "plumbline_migrator", "plumbline_bi", "plumbline_catalog"})
    void findsReadModelsWithoutTheirSchema(String role) throws SQLException {
        try (var connection = connect("target", role)) {
            assertEquals("bi, core, recruiting", single(connection, "SHOW search_path"));
        }
    }

    @Test
    void letsTheMigratorCreateAndStageInItsSchemas() throws SQLException {
        try (var migrator = connect("target", TargetDatabase.MIGRATOR)) {
            for (var schema : new String[] {"core", "recruiting", "etl", "bi"}) {
                execute(migrator, "CREATE TABLE " + schema + ".probe (id bigint)");
                execute(migrator, "DROP TABLE " + schema + ".probe");
            }
            execute(migrator, "CREATE TEMPORARY TABLE staging (id bigint)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plumbline_migrator | CREATE TABLE catalog.probe (id bigint)",
                "plumbline_migrator | CREATE TABLE public.probe (id bigint)",
                "plumbline_migrator | CREATE SCHEMA probe",
                "plumbline_migrator | CREATE ROLE probe",
                "plumbline_bi       | CREATE TABLE bi.probe (id bigint)",
                "plumbline_bi       | SELECT * FROM bi.survives_a_second_bootstrap",
                "plumbline_bi       | CREATE TEMPORARY TABLE probe (id bigint)",
                "plumbline_bi       | CREATE TABLE core.probe (id bigint)",
                "plumbline_bi       | SET ROLE plumbline_migrator",
                "plumbline_catalog  | CREATE TABLE core.probe (id bigint)",
                "plumbline_catalog  | SELECT * FROM bi.survives_a_second_bootstrap",
                "plumbline_catalog  | CREATE TABLE public.probe (id bigint)"
            })
    void refusesWhatARoleDoesNotNeed(String role, String statement) throws SQLException {
        try (var connection = connect("target", role)) {
            var refusal = assertThrows(SQLException.class, () -> execute(connection, statement));
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
        }
    }

    @Test
    void shutsOutRolesThatAreNotTheServices() throws SQLException {
        try (var connection = server.connect("postgres")) {
            execute(connection, "CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
        }
        var refusal = assertThrows(
                SQLException.class, () -> connect("target", "stranger").close());
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState());
    }

    @Test
    void leavesTheRolesAloneInOtherDatabases() throws SQLException {
        try (var connection = connect("plain", TargetDatabase.MIGRATOR)) {
            assertEquals("\"$user\", public", single(connection, "SHOW search_path"));
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), role, role);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
