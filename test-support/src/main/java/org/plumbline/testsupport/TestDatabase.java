package org.plumbline.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.PostgresServer;
import org.plumbline.deploy.postgres.PostgresSettings;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.schema.VersionedSchema;

/** A target database for a test, on the PostgreSQL server shared by a test run. It exists until the JVM ends. */
public record TestDatabase(String name, String jdbcUrl) {

    private static final String EMPTYING =
            Uncheck.get(() -> resourceToString("/org/plumbline/testsupport/empty-tables.sql", UTF_8));

    /** A fresh database with roles and schemas, without tables. */
    public static TestDatabase bootstrapped() {
        var name = newName();
        TargetDatabase.create(Server.SHARED, name);
        return onTheServer(name);
    }

    /** A fresh, empty database with the target schema: a copy of one that is migrated on first use. */
    public static TestDatabase migrated() {
        return Template.MIGRATED.copy();
    }

    /** A fresh copy of this target database, which must have no other sessions. */
    public TestDatabase copy() {
        var copy = newName();
        try (var connection = Server.SHARED.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(copy, name));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy a test database", e);
        }
        // Properties of the database itself, such as CONNECT privileges, are not copied.
        TargetDatabase.create(Server.SHARED, copy);
        return onTheServer(copy);
    }

    /** A fresh, plain database, such as a legacy source. */
    public static TestDatabase plain() {
        var name = newName();
        try {
            Server.SHARED.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a test database", e);
        }
        return onTheServer(name);
    }

    private static TestDatabase onTheServer(String name) {
        return new TestDatabase(name, Server.SHARED.jdbcUrl(name));
    }

    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, role, role);
    }

    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, PostgresServer.SUPERUSER, PostgresServer.SUPERUSER_PASSWORD);
    }

    /** Borrows a session for a statement or two; nothing is left of its earlier use. Closing it gives it back. */
    public Connection borrowSuperuser() throws SQLException {
        return SuperuserSessions.borrow(jdbcUrl);
    }

    /** A statement that empties the given tables, a comma-separated list. */
    public static String emptying(String tables) {
        return EMPTYING.replace("{tables}", tables);
    }

    private static String newName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** The target schema after all migrations. */
    private static final class Template {

        static final TestDatabase MIGRATED = onTheServer(JvmWide.once("template-database", Template::migrate));

        private static String migrate() {
            var database = bootstrapped();
            VersionedSchema.target(database).migrate();
            return database.name();
        }
    }

    /** Started by the first test that needs it. */
    private static final class Server {

        static final PostgresServer SHARED =
                new PostgresServer(Integer.parseInt(JvmWide.once("postgres-port", Server::start)));

        private static String start() {
            var folder = ServerFolder.create("plumbline-test-postgres");
            var server = LocalPostgres.start(folder.resolve("data"), 0, PostgresSettings.forTests());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileUtils.deleteQuietly(folder.toFile());
            }));
            return Integer.toString(server.port());
        }
    }
}
