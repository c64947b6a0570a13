package org.plumbline.deploy.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of this machine's own: real binaries, TCP on loopback only, passwords checked (scram-sha-256).
 *
 * <p>A data directory outlives its server. Starting from one that a killed process left behind stops what still runs from it
 * and lets PostgreSQL recover from its write-ahead log. Two living processes cannot use the same directory.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String SUPERUSER = "postgres";
    public static final String SUPERUSER_PASSWORD = "postgres";

    private static final int ATTEMPTS_AT_A_FREE_PORT = 3;

    private final DataDirectory dataDirectory;
    private final OwnerLock lock;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalPostgres(DataDirectory dataDirectory, OwnerLock lock, int port) {
        this.dataDirectory = dataDirectory;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts a server, and returns when it takes connections.
     *
     * @param path where the data lives; made if it does not exist, reused if it does
     * @param port the TCP port; 0 takes any free one
     * @throws PostgresFailure if it cannot start; the message carries the end of the server's log
     */
    public static LocalPostgres start(Path path, int port, PostgresSettings settings) {
        var directory = DataDirectory.at(path);
        try {
            Files.createDirectories(directory.path().getParent());
            var lock = directory.lock();
            try {
                directory.initialise(settings);
                directory.stopLeftover();
                return new LocalPostgres(directory, lock, startPostmaster(directory, port, settings));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PostgresFailure("Cannot use the PostgreSQL data directory " + path + ": " + e.getMessage(), e);
        }
    }

    /** Stops a server that still runs from the directory though its owner is gone; does nothing if there is none. */
    public static void stopLeftover(Path path) {
        var directory = DataDirectory.at(path);
        if (!Files.isDirectory(directory.path())) {
            return;
        }
        try (var _ = directory.lock()) {
            directory.stopLeftover();
        } catch (IOException | UncheckedIOException e) {
            throw new PostgresFailure("Cannot look after the PostgreSQL of " + path + ": " + e.getMessage(), e);
        }
    }

    /** The JDBC URL of a database of this server, without credentials; the database need not exist yet. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return dataDirectory.runningPid();
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    /** Creates the database unless it exists; says whether it did. */
    public boolean createDatabase(String name) throws SQLException {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return false;
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            }
            return true;
        }
    }

    /** Stops the server: sessions are ended, what was committed is on disk. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            dataDirectory.stop();
        } catch (IOException | UncheckedIOException e) {
            throw new PostgresFailure("Cannot give back the PostgreSQL data directory: " + e.getMessage(), e);
        }
    }

    private static int startPostmaster(DataDirectory directory, int port, PostgresSettings settings)
            throws IOException {
        if (port != 0) {
            directory.start(port, settings);
            return port;
        }
        for (var attempt = 1; ; attempt++) {
            var free = freePort();
            try {
                directory.start(free, settings);
                return free;
            } catch (PostgresFailure e) {
                // Somebody else may take the port between our look at it and the server's.
                if (attempt == ATTEMPTS_AT_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    /** A port on which nobody listens, at the moment. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
