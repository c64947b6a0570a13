package org.plumbline.service.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.service.database.LostConnections;
import org.plumbline.service.failure.Failure;

/** Reads from a database error whether the request could succeed later. */
final class DatabaseFailures {

    private static final String QUERY_CANCELED = "57014";
    private static final String READ_ONLY = "25006";

    private DatabaseFailures() {}

    /** The failure that an error amounts to; empty when it is a defect of ours. */
    static Optional<Failure> of(SQLException error) {
        var state = error.getSQLState();
        if (QUERY_CANCELED.equals(state)) {
            return Optional.of(new Failure.TimedOut("The query took longer than the database allows it", error));
        }
        if (READ_ONLY.equals(state)) {
            // A standby, or a server that an administrator has set so: what reads goes on, what writes has to wait.
            return Optional.of(
                    new Failure.Unavailable("database-unavailable", "The database takes no writes at present", error));
        }
        if (isOutage(state)) {
            return Optional.of(
                    new Failure.Unavailable("database-unavailable", "The database cannot be reached", error));
        }
        return Optional.empty();
    }

    private static boolean isOutage(String state) {
        return LostConnections.include(state)
                || state.startsWith("28") // the role or its password is refused
                || state.startsWith("3D"); // the database does not exist
    }
}
