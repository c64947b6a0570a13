package org.plumbline.migrator.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** The SQLSTATEs after which the same work may well succeed a little later. All others would only fail again. */
public final class TransientStates {

    /** Of every connection that cannot be had, or that ended. */
    private static final String CONNECTION_CLASS = "08";

    /** Servers that shut down, crash or start; sessions that they ended. */
    private static final Set<String> CONNECTION_LOST = Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "53300");

    /** A server that takes no writes: a standby that is not promoted yet, or no longer the primary. */
    private static final String READ_ONLY = "25006";

    /** Transactions that stood in each other's way; they have been rolled back, their connection is good. */
    private static final Set<String> TRANSACTION_LOST = Set.of("40001", "40P01", "55P03");

    private TransientStates() {}

    /** Whether the same work may well succeed a little later. */
    public static boolean include(SQLException failure) {
        var state = state(failure);
        return isConflict(failure) || state.startsWith(CONNECTION_CLASS) || CONNECTION_LOST.contains(state);
    }

    /** Whether such a failure of a database is behind a failure. */
    public static boolean cause(Throwable failure) {
        return anyCause(failure, TransientStates::include);
    }

    /** Whether a server that takes no writes at present is behind a failure to write. */
    public static boolean isOnStandby(Throwable failure) {
        return anyCause(failure, sql -> state(sql).equals(READ_ONLY));
    }

    private static boolean anyCause(Throwable failure, Predicate<SQLException> what) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && what.test(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the transaction has been rolled back on a connection that goes on. */
    public static boolean isConflict(SQLException failure) {
        return TRANSACTION_LOST.contains(state(failure));
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
