package org.plumbline.testsupport;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Faults of a database server. */
public final class ServerFaults {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private ServerFaults() {}

    /** Ends all sessions and makes new ones read-only, as during a failover. */
    public static void refuseWrites(TestDatabase database) throws SQLException {
        setReadOnly(database, "on");
    }

    /** Ends all sessions, and lets new ones write again. */
    public static void takeWrites(TestDatabase database) throws SQLException {
        setReadOnly(database, "off");
    }

    private static void setReadOnly(TestDatabase database, String value) throws SQLException {
        try (var session = database.connectAsSuperuser();
                var statement = session.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("ALTER DATABASE %s SET default_transaction_read_only = %s"
                    .formatted(statement.enquoteIdentifier(database.name(), true), value));
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()""");
        }
    }

    /**
     * Kills a process of the server, as happens when the machine runs out of memory: the server ends every session and
     * replays its log. Returns when it accepts connections again.
     */
    public static void crash(TestDatabase database) throws SQLException {
        try (var victim = database.connectAsSuperuser();
                var session = database.connectAsSuperuser()) {
            var process = victim.unwrap(PGConnection.class).getBackendPID();
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            // Until the server notices, it accepts connections as if nothing had happened.
            await().atMost(RECOVERY).until(() -> !session.isValid(1));
        }
        await("the server comes back")
                .atMost(RECOVERY)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> takesConnections(database));
    }

    private static boolean takesConnections(TestDatabase database) throws SQLException {
        try (var session = database.connectAsSuperuser()) {
            return session.isValid(1);
        }
    }
}
