package org.plumbline.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.PostgresSettings;
import org.plumbline.deploy.postgres.TargetDatabase;

/**
 * A target database of a test's own, on the one PostgreSQL server that a test run shares. It is there until the JVM ends.
 *
 * @param name the database's name
 * @param jdbcUrl without credentials; locally the password of each role is its name
 */
public record TestDatabase(String name, String jdbcUrl) {

    /** A fresh database with roles and schemas, without tables. */
    public static TestDatabase bootstrapped() {
        var name = newName();
        TargetDatabase.create(Server.SHARED, name);
        return new TestDatabase(name, Server.SHARED.jdbcUrl(name));
    }

    /** A fresh database with the target schema, empty. */
    public static TestDatabase migrated() {
        var database = bootstrapped();
        database.migrate();
        return database;
    }

    /** A fresh, plain database: a legacy source, for one. */
    public static TestDatabase plain() {
        var name = newName();
        try {
            Server.SHARED.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a test database", e);
        }
        return new TestDatabase(name, Server.SHARED.jdbcUrl(name));
    }

    /** A connection as one of the suite's roles. */
    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, role, role);
    }

    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, LocalPostgres.SUPERUSER, LocalPostgres.SUPERUSER_PASSWORD);
    }

    /** For a statement or two: a session that has served before, of which nothing is left. Closing gives it back. */
    public Connection borrowSuperuser() throws SQLException {
        return SuperuserSessions.borrow(jdbcUrl);
    }

    /** The same database for who connects by TLS only, to a server whose certificate is that of a root that it is given. */
    public TestDatabase overTls() {
        return new TestDatabase(
                name, "%s?sslmode=verify-full&sslrootcert=%s".formatted(jdbcUrl, TlsServer.rootCertificate(this)));
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(jdbcUrl, TargetDatabase.MIGRATOR, TargetDatabase.MIGRATOR)
                .locations("classpath:db/migration")
                .defaultSchema("etl")
                .load()
                .migrate();
    }

    private static String newName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Started by the first test that needs it. */
    private static final class Server {

        static final LocalPostgres SHARED = start();

        private static LocalPostgres start() {
            try {
                var folder = Files.createTempDirectory("plumbline-test-postgres");
                var server = LocalPostgres.start(folder.resolve("data"), 0, PostgresSettings.forTests());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, folder)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void discard(LocalPostgres server, Path folder) {
            server.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
