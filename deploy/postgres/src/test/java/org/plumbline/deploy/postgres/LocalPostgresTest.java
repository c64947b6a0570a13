package org.plumbline.deploy.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    private static final PostgresSettings SETTINGS = PostgresSettings.forTests();

    @TempDir
    Path folder;

    @Test
    void refusesAWrongPassword() {
        try (var server = start()) {
            var refusal = assertThrows(SQLException.class, () -> DriverManager.getConnection(
                            server.jdbcUrl("postgres"), "postgres", "guess")
                    .close());
            assertEquals("28P01", refusal.getSQLState());
        }
    }

    @Test
    void listensOnLoopbackOnlyAndKeepsTimeInUtc() throws SQLException {
        try (var server = start();
                var connection = server.connect("postgres")) {
            assertEquals("localhost", single(connection, "SHOW listen_addresses"));
            assertEquals("", single(connection, "SHOW unix_socket_directories"));
            // The JDBC driver sets the session's zone to the JVM's: what counts is the server's own.
            assertEquals("UTC", single(connection, "SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'"));
            assertEquals("64MB", single(connection, "SHOW shared_buffers"));
        }
    }

    @Test
    void keepsCommittedDataFromOneStartToTheNext() throws SQLException {
        try (var server = start()) {
            assertTrue(server.createDatabase("kept"));
            execute(server, "kept", "CREATE TABLE note AS SELECT 42 AS answer");
        }
        try (var server = start();
                var connection = server.connect("kept")) {
            assertFalse(server.createDatabase("kept"));
            assertEquals("42", single(connection, "SELECT answer FROM note"));
        }
    }

    @Test
    void recoversWhatWasCommittedBeforeTheServerWasKilled() throws Exception {
        try (var killed = start()) {
            execute(killed, "postgres", "CREATE TABLE note AS SELECT 42 AS answer");
            var postmaster = ProcessHandle.of(killed.pid()).orElseThrow();
            assertTrue(postmaster.destroyForcibly());
            postmaster.onExit().get();
        }
        assertTrue(Files.exists(PostmasterFile.in(folder.resolve("data"))), "the killed server left its file behind");

        try (var server = start();
                var connection = server.connect("postgres")) {
            assertEquals("42", single(connection, "SELECT answer FROM note"));
        }
    }

    @Test
    void replacesAServerThatLostItsOwner() throws Exception {
        // pg_ctl leaves the server running without us, exactly as it is after the owner was killed.
        var command = new PostgresCommand(PostgresBinaries.unpacked());
        var directory = new DataDirectory(folder.resolve("data"), command);
        directory.initialise(SETTINGS);
        directory.start(LocalPostgres.freePort(), SETTINGS);
        var orphan = ProcessHandle.of(directory.runningPid()).orElseThrow();

        try (var server = start()) {
            assertNotEquals(orphan.pid(), server.pid());
            orphan.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void startsThoughSomeOtherProcessGotTheNumberOfTheLastServer() throws Exception {
        try (var server = start()) {
            assertTrue(server.port() > 0);
        }
        var mine = ProcessHandle.current().pid();
        Files.writeString(
                PostmasterFile.in(folder.resolve("data")),
                "%d\n%s\n1000000000\n5432\n\nlocalhost\n0 0\nready\n".formatted(mine, folder.resolve("data")));

        try (var server = start()) {
            assertNotEquals(mine, server.pid());
        }
    }

    @Test
    void refusesADirectoryThatAnotherServerUses() {
        try (var server = start()) {
            var refusal = assertThrows(PostgresFailure.class, this::start);
            assertTrue(refusal.getMessage().contains("Another running process"), refusal.getMessage());
            assertTrue(ProcessHandle.of(server.pid()).orElseThrow().isAlive());
        }
    }

    @Test
    void saysWhatTheServerSaidWhenThePortIsTaken() {
        try (var server = start()) {
            var refusal = assertThrows(
                    PostgresFailure.class, () -> LocalPostgres.start(folder.resolve("other"), server.port(), SETTINGS)
                            .close());
            assertTrue(refusal.getMessage().contains("port " + server.port()), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("Address already in use"), refusal.getMessage());
        }
    }

    @Test
    void beginsAnewWhereAKilledInitdbLeftOff() throws Exception {
        Files.createDirectories(folder.resolve("data.unfinished/base"));
        try (var server = start();
                var connection = server.connect("postgres")) {
            assertEquals("18", single(connection, "SHOW server_version").split("\\.", -1)[0]);
        }
    }

    private LocalPostgres start() {
        return LocalPostgres.start(folder.resolve("data"), 0, SETTINGS);
    }

    private static void execute(LocalPostgres server, String database, String sql) throws SQLException {
        try (var connection = server.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
