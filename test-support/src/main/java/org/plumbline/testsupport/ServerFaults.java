package org.plumbline.testsupport;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What can happen to a database, as who works with it sees it. */
public final class ServerFaults {

    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final long MILLIS_BETWEEN_TRIES = 50;

    private ServerFaults() {}

    /** Ends all sessions, and lets new ones read only, as where a standby takes over. */
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
     * Kills a process of the server, which ends every session and goes through its log, as where the machine runs out of memory;
     * returns when it takes connections again.
     */
    public static void crash(TestDatabase database) throws SQLException, InterruptedException {
        try (var victim = database.connectAsSuperuser();
                var statement = victim.createStatement();
                var witness = database.connectAsSuperuser()) {
            ProcessHandle.of(pid(statement)).orElseThrow().destroyForcibly();
            // Until the server notices, it takes connections as if nothing had happened.
            await(() -> !witness.isValid(1));
        }
        await(() -> takesConnections(database));
    }

    private static void await(Condition condition) throws InterruptedException, SQLException {
        var until = System.nanoTime() + RECOVERY.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the server does not come back");
            }
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static long pid(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean takesConnections(TestDatabase database) {
        try (var session = database.connectAsSuperuser()) {
            return session.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
