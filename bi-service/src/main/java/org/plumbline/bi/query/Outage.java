package org.plumbline.bi.query;

import java.sql.SQLException;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.plumbline.service.database.LostConnections;

/** Tells that another database may answer what one could not. */
final class Outage {

    private static final Set<String> OF_A_READER = Set.of(
            // What it replays, it cannot keep from a query that would still see it.
            "40001", "40P01");

    /** Of a standby, which is asked for what only a primary knows. */
    private static final String NOT_IN_THIS_STATE = "55000";

    private Outage() {}

    /** The server could not be reached, or has gone: not that it ended a statement, or refused it. */
    static boolean is(DataAccessException failure) {
        return failure.getCause() instanceof SQLException cause
                && (LostConnections.include(cause.getSQLState()) || NOT_IN_THIS_STATE.equals(cause.getSQLState()));
    }

    /** Likewise, or a standby has given a query up. */
    static boolean isOfReader(DataAccessException failure) {
        return is(failure)
                || (failure.getCause() instanceof SQLException cause && OF_A_READER.contains(cause.getSQLState()));
    }
}
