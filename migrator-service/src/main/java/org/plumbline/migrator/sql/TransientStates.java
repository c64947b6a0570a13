package org.plumbline.migrator.sql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.service.database.LostConnections;

/** The SQLSTATEs of transient failures. All others are permanent. */
public final class TransientStates {

    /** A server that takes no writes: a standby before its promotion, or a former primary. */
    private static final String READ_ONLY = "25006";

    private static final String LOCK_TIMEOUT = "55P03";

    /** Conflicts between transactions; they have been rolled back, and the connection is good. */
    private static final Set<String> TRANSACTION_LOST = Set.of("40001", "40P01", LOCK_TIMEOUT);

    private TransientStates() {}

    public static boolean include(SQLException failure) {
        return isConflict(failure) || LostConnections.include(failure.getSQLState());
    }

    /** Whether a transient failure of a database is among the causes. */
    public static boolean cause(Throwable failure) {
        return anyCause(failure, TransientStates::include);
    }

    /** Whether a read-only server is among the causes of a failed write. */
    public static boolean isOnStandby(Throwable failure) {
        return anyCause(failure, sql -> state(sql).equals(READ_ONLY));
    }

    private static boolean anyCause(Throwable failure, Predicate<SQLException> what) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && what.test(sql));
    }

    /** Whether the transaction has been rolled back and the connection is still good. */
    public static boolean isConflict(SQLException failure) {
        return TRANSACTION_LOST.contains(state(failure));
    }

    /** Whether waiting for a lock timed out. */
    public static boolean isLockTimeout(SQLException failure) {
        return state(failure).equals(LOCK_TIMEOUT);
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
