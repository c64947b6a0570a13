package org.plumbline.bi.database;

import java.sql.SQLException;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.plumbline.service.database.LostConnections;

/** Recognises failures after which another database may be queried. */
final class Outage {

    private static final Set<String> OF_A_READER = Set.of(
            // A standby cancels queries that conflict with what it replays.
            "40001", "40P01");

    /** A standby received a request that only a primary can answer. */
    private static final String NOT_IN_THIS_STATE = "55000";

    private Outage() {}

    /** Whether the server is unreachable or gone, as opposed to a cancelled or refused statement. */
    static boolean is(DataAccessException failure) {
        return failure.getCause() instanceof SQLException cause
                && (LostConnections.orOutage(cause.getSQLState()) || NOT_IN_THIS_STATE.equals(cause.getSQLState()));
    }

    /** Like {@link #is}, and also true if a standby cancelled the query. */
    static boolean isOfReader(DataAccessException failure) {
        return is(failure)
                || (failure.getCause() instanceof SQLException cause && OF_A_READER.contains(cause.getSQLState()));
    }
}
