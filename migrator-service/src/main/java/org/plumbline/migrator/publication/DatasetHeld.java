package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.service.failure.Failure.Conflict;

/**
 * Somebody else holds the lock of a dataset, or of its tables; a later attempt may succeed. The message says who and since
 * when, or where to find out.
 */
public final class DatasetHeld extends RuntimeException {

    private DatasetHeld(String message) {
        this(message, null);
    }

    private DatasetHeld(String message, SQLException cause) {
        super(message, cause);
    }

    /** Describes a lock on a table, which a publication has waited for in vain. */
    static DatasetHeld byLock(SQLException timeout) {
        return new DatasetHeld(
                "Somebody holds a lock on the tables that are published for longer than plumbline.publication.lock-timeout;"
                        + " pg_locks says who",
                timeout);
    }

    /** Describes a lock that could not be had a moment ago, whoever held it. */
    public static DatasetHeld of(Connection session, String dataset) throws SQLException {
        return find(session, dataset)
                .orElseGet(() -> new DatasetHeld("%s was being published by somebody else".formatted(dataset)));
    }

    /** Returns the same as an answer to a caller who does not wait for the lock. */
    public Conflict conflict() {
        return new Conflict("publication-running", getMessage() + ". Try again.");
    }

    public static Optional<DatasetHeld> find(Connection session, String dataset) throws SQLException {
        return PublicationLock.publication(dataset)
                .holder(session)
                .map(holder -> new DatasetHeld("%s is being published or refreshed %s".formatted(dataset, holder)));
    }
}
