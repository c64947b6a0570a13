package org.plumbline.suite.start;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.packaged.PackagedProcess;
import org.plumbline.testsupport.schema.VersionedSchema;

/** What the packaged services do about the schema where something else migrates than the start of a service. */
class SchemaCommandsTest {

    private static final Map<String, String> ROLES = Map.of(
            "bi-service", "plumbline_bi",
            "migrator-service", "plumbline_migrator",
            "metrics-catalog-service", "plumbline_catalog");

    /** By who migrates, who waits for that. */
    private static final Map<String, String> WAITING =
            Map.of("migrator-service", "bi-service", "metrics-catalog-service", "metrics-catalog-service");

    /** By who has migrated. */
    private static final Map<String, Migration> MIGRATIONS = new HashMap<>();

    private TestDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void migrate(@TempDir Path folder) throws Exception {
        for (var migrator : WAITING.keySet()) {
            MIGRATIONS.put(migrator, Migration.by(migrator, Files.createDirectory(folder.resolve(migrator))));
        }
    }

    @BeforeEach
    void chooseTheDatabase() {
        database = MIGRATIONS.get("migrator-service").database();
    }

    @ParameterizedTest
    @CsvSource({"migrator-service, bi, target schema", "metrics-catalog-service, catalog, catalog schema"})
    void whoWaitsGoesOnOnceTheSchemaIsMigrated(String migrator, String functions, String name) throws Exception {
        var migration = MIGRATIONS.get(migrator);
        database = migration.database();
        var version = version(functions);
        assertOneLine(
                migration.migrates().output(),
                startsWith("Migrated: the %s is at %s; before, the %1$s has not been migrated yet"
                        .formatted(name, version)));
        var said = migration.waits().output().lines().toList();
        assertThat(said.getFirst(), startsWith("Waiting for %s of the %s: ".formatted(version, name)));
        assertEquals("Ready to start: the %s is at %s".formatted(name, version), said.getLast());
    }

    @Test
    void nothingIsMigratedTwice() throws Exception {
        var again = begin("migrator-service", "again", Map.of(), "schema", "migrate");
        assertEquals(0, again.await(), again.log());
        assertOneLine(again.output(), startsWith("Nothing to migrate: the target schema is at " + version("bi")));
    }

    @Test
    void aMigrationThatFailsChangesNothingAndIsNamed() throws Exception {
        database = TestDatabase.bootstrapped();
        VersionedSchema.target(database).migrateTo("011");
        execute("CREATE TABLE bi.audit_log ()");

        var migrates = begin("migrator-service", "migrates", Map.of(), "schema", "migrate");
        assertEquals(1, migrates.await(), migrates.log());
        assertThat(
                migrates.log().lines().toList().getLast(),
                allOf(startsWith("Not migrated: "), containsString("V012__create_audit_log.sql")));
        assertEquals("011", single("SELECT max(version) FROM etl.flyway_schema_history WHERE success"));

        var waits = begin("bi-service", "waits", Map.of("PLUMBLINE_SCHEMA_AWAIT", "1s"), "schema", "await");
        assertEquals(1, waits.await(), waits.log());
        assertOneLine(
                waits.log(),
                allOf(
                        matchesPattern("(?s)Waiting for V\\d{3} of the target schema: .*"),
                        containsString("Waited for PT1S")));
    }

    @ParameterizedTest
    @CsvSource({"migrator-service, etl, bi, target schema", "metrics-catalog-service, catalog, catalog, catalog schema"
    })
    void aReleaseStartsOnTheNextSchemaUnlessThatSaysWhomItServes(
            String service, String history, String functions, String name) throws Exception {
        database = MIGRATIONS.get(service).database().copy();
        execute("""
                INSERT INTO %s.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (999, '999', 'add', 'SQL', 'V999__add.sql', 1, 'somebody', 1, true)""".formatted(history));
        assertEquals(0, begin(service, "awaits", Map.of(), "schema", "await").await());
        var migrates = begin(service, "migrates-again", Map.of(), "schema", "migrate");
        assertEquals(0, migrates.await(), migrates.log());
        assertOneLine(migrates.output(), startsWith("Nothing to migrate: the %s is at V999".formatted(name)));

        execute("CREATE OR REPLACE FUNCTION %s.schema_serves_from() RETURNS integer LANGUAGE sql IMMUTABLE RETURN 999"
                .formatted(functions));
        var refused = begin(service, "refused", Map.of(), "schema", "await");
        assertEquals(1, refused.await(), refused.log());
        assertOneLine(refused.log(), containsString("is at V999, which supports releases made for V999 and later"));
    }

    @ParameterizedTest
    @CsvSource({"migrator-service, etl", "metrics-catalog-service, catalog"})
    void aDatabaseThatOtherMigrationsMadeIsRefused(String service, String history) throws Exception {
        database = MIGRATIONS.get(service).database().copy();
        execute("UPDATE %s.flyway_schema_history SET checksum = 1 WHERE version = '001'".formatted(history));
        execute("DELETE FROM %s.flyway_schema_history WHERE version <> '001'".formatted(history));
        var refusal =
                "The database was created by other migrations than this release's (schema %s); nothing was changed. "
                        .formatted(history);

        var migrates = begin(service, "refused", Map.of(), "schema", "migrate");
        assertEquals(1, migrates.await(), migrates.log());
        assertOneLine(migrates.log(), startsWith("Not migrated: " + refusal));
        // The sources have defaults there.
        var serves = begin(service, "serves", Map.of("QUARKUS_PROFILE", "local", "QUARKUS_HTTP_PORT", "0"));
        assertEquals(1, serves.await(), serves.log());
        assertThat(serves.log(), allOf(containsString("Not started: " + refusal), not(containsString("\tat "))));
        assertEquals("1", single("SELECT count(*) FROM %s.flyway_schema_history".formatted(history)));
    }

    @Test
    void whoWaitsForADatabaseThatDoesNotAnswerSaysSo() throws Exception {
        var waits = begin(
                "bi-service",
                "waits",
                Map.of(
                        "PLUMBLINE_SCHEMA_AWAIT",
                        "1s",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:1/plumbline"),
                "schema",
                "await");
        assertEquals(1, waits.await(), waits.log());
        assertOneLine(waits.log(), containsString("the database does not respond (Connection to 127.0.0.1:1 refused"));
    }

    @ParameterizedTest
    @CsvSource({
        "migrator-service, migrate",
        "metrics-catalog-service, migrate",
        "migrator-service, await",
        "bi-service, await"
    })
    void anOlderPostgresqlIsRefused(String service, String command) throws Exception {
        try (var older = new OlderServer(database)) {
            var settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", older.jdbcUrl());
            var refused = begin(service, "refused", settings, "schema", command);
            assertEquals(1, refused.await(), refused.log());
            assertOneLine(
                    refused.log(), containsString("the database is PostgreSQL 17, and this release needs 18 or later"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "5 minutes"})
    void aTimeToWaitThatIsNoneIsNamed(String time) throws Exception {
        var waits = begin("bi-service", "waits", Map.of("PLUMBLINE_SCHEMA_AWAIT", time), "schema", "await");
        assertEquals(1, waits.await(), waits.log());
        assertOneLine(waits.log(), containsString("PLUMBLINE_SCHEMA_AWAIT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bi-service", "metrics-catalog-service", "migrator-service"})
    void whatIsNoCommandEndsWithTwo(String service) throws Exception {
        assertEquals(2, begin(service, service, Map.of(), "schema", "awiat").await());
    }

    /** Of a database that had nothing, while another process waited for that; both have ended. */
    private record Migration(TestDatabase database, PackagedProcess waits, PackagedProcess migrates) {

        static Migration by(String migrator, Path folder) throws Exception {
            var database = TestDatabase.bootstrapped();
            var waiting = Files.createDirectory(folder.resolve("waits"));
            var waits = begin(WAITING.get(migrator), database, waiting, Map.of(), "schema", "await");
            var migrating = Files.createDirectory(folder.resolve("migrates"));
            var leftToTheCommand = Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
            var migrates = begin(migrator, database, migrating, leftToTheCommand, "schema", "migrate");
            assertEquals(0, migrates.await(), migrates.log());
            assertEquals(0, waits.await(), waits.log());
            return new Migration(database, waits, migrates);
        }
    }

    private PackagedProcess begin(String service, String name, Map<String, String> settings, String... arguments)
            throws IOException {
        return begin(service, database, Files.createDirectory(folder.resolve(name)), settings, arguments);
    }

    private static PackagedProcess begin(
            String service, TestDatabase database, Path folder, Map<String, String> settings, String... arguments)
            throws IOException {
        var role = ROLES.get(service);
        var environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                role,
                "QUARKUS_DATASOURCE_PASSWORD",
                role));
        environment.putAll(settings);
        return PackagedProcess.start(service, folder, environment, arguments);
    }

    private static void assertOneLine(String text, Matcher<String> matcher) {
        assertEquals(1, text.lines().count(), text);
        assertThat(text, matcher);
    }

    private String version(String functions) throws SQLException {
        return "V%03d".formatted(Integer.parseInt(single("SELECT %s.schema_version()".formatted(functions))));
    }

    private void execute(String sql) throws SQLException {
        try (var session = database.connectAsSuperuser();
                var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private String single(String sql) throws SQLException {
        try (var session = database.connectAsSuperuser();
                var statement = session.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
