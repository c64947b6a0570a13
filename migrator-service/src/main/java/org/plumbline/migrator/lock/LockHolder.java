package org.plumbline.migrator.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.migrator.sql.Statements;

/**
 * The session that holds one of the suite's advisory locks.
 *
 * @param application its purpose; may be empty
 * @param since null if this service's role may not see it, which takes {@code pg_read_all_stats}
 */
public record LockHolder(String role, String application, int process, Instant since) {

    /**
     * Finds the holder; empty if no other session holds the lock.
     *
     * @param object what the lock protects
     */
    public static Optional<LockHolder> of(Connection session, String right, String object) throws SQLException {
        return new Statements(session)
                        .sql("lock.holder")
                        .bind("right", right)
                        .bind("object", object)
                        .records()
                        .map(row -> new LockHolder(
                                row.get("role", String.class),
                                row.get("application", String.class),
                                row.get("process", Integer.class),
                                row.get("since", Instant.class)))
                        .stream()
                        .findFirst();
    }

    /** Describes the holder, to follow what it is doing: by whom, and since when. */
    @Override
    public String toString() {
        var who = application == null || application.isBlank()
                ? "%s (process %d)".formatted(role, process)
                : "%s (%s, process %d)".formatted(role, application, process);
        return since == null ? "by " + who : "by %s since %s".formatted(who, since);
    }
}
