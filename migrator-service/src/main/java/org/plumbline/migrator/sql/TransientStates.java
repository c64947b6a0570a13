package org.plumbline.migrator.sql;

import java.sql.SQLException;
import java.util.Set;

/** The SQLSTATEs after which the same work may well succeed a little later. All others would only fail again. */
public final class TransientStates {

    /** Connections that ended; servers that shut down, crash or start. */
    private static final Set<String> CONNECTION_LOST =
            Set.of("08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03", "57P05", "25P03", "53300");

    /** Transactions that stood in each other's way; they have been rolled back, their connection is good. */
    private static final Set<String> TRANSACTION_LOST = Set.of("40001", "40P01", "55P03");

    private TransientStates() {}

    /** Whether the same work may well succeed a little later. */
    public static boolean include(SQLException failure) {
        return isConflict(failure) || CONNECTION_LOST.contains(state(failure));
    }

    /** Whether such a failure of a database is behind a failure. */
    public static boolean cause(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && include(sql)) {
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
