package org.plumbline.testsupport.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.function.Uncheck;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.TestDatabase;

/**
 * A database schema that migrations build up, one version at a time, and undo scripts take down again.
 *
 * @param role the owner, which migrates
 * @param historySchema where Flyway keeps its history
 * @param migrations the folder of the migrations on the classpath
 * @param undos the folder of the undo scripts on the classpath
 */
public record VersionedSchema(
        TestDatabase database, String role, String historySchema, String migrations, String undos) {

    /** Script names by folder, because finding them takes a while. */
    private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

    /** The target schema, which migrator-service migrates. */
    public static VersionedSchema target(TestDatabase database) {
        return new VersionedSchema(database, TargetDatabase.MIGRATOR, "etl", "db/migration", "db/undo");
    }

    /** The schema of the catalog, which metrics-catalog-service migrates. */
    public static VersionedSchema catalog(TestDatabase database) {
        return new VersionedSchema(database, TargetDatabase.CATALOG, "catalog", "db/catalog", "db/catalog-undo");
    }

    /** All versions, from the first. */
    public List<String> versions() {
        return migrationNames().stream()
                .map(name -> name.substring(0, name.indexOf("__")))
                .toList();
    }

    /** File names of migrations without their first letter, from the first. */
    List<String> migrationNames() {
        return NAMES.computeIfAbsent(migrations, folder -> scriptNames("V", folder));
    }

    /** File names of undo scripts without their first letter, from the first. */
    List<String> undoNames() {
        return NAMES.computeIfAbsent(undos, folder -> scriptNames("U", folder));
    }

    /** Applies missing migrations up to a version. */
    public void migrateTo(String version, Callback... callbacks) {
        flyway(migrations).target(version).callbacks(callbacks).load().migrate();
    }

    public void migrate() {
        flyway(migrations).load().migrate();
    }

    private FluentConfiguration flyway(String folder) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), role, role)
                .locations("classpath:" + folder)
                .defaultSchema(historySchema)
                .createSchemas(false);
    }

    /** Applied versions, from the first. */
    List<String> applied() throws SQLException {
        return texts("SELECT version FROM %s.flyway_schema_history ORDER BY version".formatted(historySchema));
    }

    /** The first column of a query's rows. */
    List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = database.connectAs(role);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** Executes statements as the owner, one after the other in one session. */
    void executeEach(List<String> statements) throws SQLException {
        try (var connection = database.connectAs(role);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Executes statements as the owner, all of them in one call. */
    void execute(String statements) throws SQLException {
        try (var connection = database.connectAs(role);
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Runs a version's whole undo script as the owner on a separate connection, as {@code psql -f} would. */
    public void undo(String version) throws SQLException {
        execute(undoScript(version));
    }

    void undoAsSuperuser(String version) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(undoScript(version));
        }
    }

    /** The statements that recreate parts of the schema. */
    public MigrationStatements migrationStatements() {
        return new MigrationStatements(migrationNames().stream()
                .map(name -> new MigrationStatements.Statement(
                        name.substring(0, name.indexOf("__")), text("%s/V%s.sql".formatted(migrations, name))))
                .toList());
    }

    String undoScript(String version) {
        var name = undoNames().stream()
                .filter(undo -> undo.startsWith(version + "__"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("V%s has no undo script".formatted(version)));
        return text("%s/U%s.sql".formatted(undos, name));
    }

    private static String text(String path) {
        var classpath = Thread.currentThread().getContextClassLoader();
        return Uncheck.get(() -> resourceToString(path, UTF_8, classpath));
    }

    // Flyway finds files on the classpath, in folders and in archives. Without a history, it lists nothing else.
    private List<String> scriptNames(String prefix, String folder) {
        var flyway =
                flyway(folder).table("no_history").sqlMigrationPrefix(prefix).load();
        return Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getScript)
                .map(script -> script.substring(prefix.length(), script.length() - ".sql".length()))
                .sorted()
                .toList();
    }
}
