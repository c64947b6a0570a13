package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.service.failure.Failure.Conflict;

/**
 * Another session holds the lock of a dataset or of its tables; a later attempt may succeed. The message names the
 * session and since when it has held the lock, or where to find out.
 */
public final class DatasetHeld extends RuntimeException {

    private DatasetHeld(String message) {
        this(message, null);
    }

    private DatasetHeld(String message, SQLException cause) {
        super(message, cause);
    }

    /** Describes a lock on a table for which a publication timed out. */
    static DatasetHeld byLock(SQLException timeout) {
        return new DatasetHeld(
                "Another session has held a lock on the published tables for longer than"
                        + " plumbline.publication.lock-timeout; see pg_locks",
                timeout);
    }

    /** Describes a lock that was unavailable a moment ago, whether or not it is still held. */
    public static DatasetHeld of(Connection session, String dataset) throws SQLException {
        return find(session, dataset)
                .orElseGet(() -> new DatasetHeld("%s was being published by another session".formatted(dataset)));
    }

    /** Returns the same as a conflict, for callers who do not wait for the lock. */
    public Conflict conflict() {
        return new Conflict("publication-running", getMessage() + ". Try again.");
    }

    public static Optional<DatasetHeld> find(Connection session, String dataset) throws SQLException {
        return PublicationLock.publication(dataset)
                .holder(session)
                .map(holder -> new DatasetHeld("%s is being published or refreshed %s".formatted(dataset, holder)));
    }
}
