package org.plumbline.migrator.lock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
                .find(LockHolder::read);
    }

    private static LockHolder read(ResultSet row) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        return new LockHolder(
                row.getString("role"),
                row.getString("application"),
                row.getInt("process"),
                since == null ? null : since.toInstant());
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
