package org.plumbline.migrator.publication;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.migrator.lock.LockHolder;
import org.plumbline.service.failure.Failure.Conflict;

/** Somebody else has the right to publish a dataset; a little later nobody may. The message says who and since when. */
public final class DatasetHeld extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private DatasetHeld(String message) {
        super(message, LOCK_NOT_AVAILABLE);
    }

    /** Of a right that could not be had a moment ago, whoever had it. */
    public static DatasetHeld of(Connection session, String dataset) throws SQLException {
        return find(session, dataset)
                .orElseGet(() -> new DatasetHeld("%s was being published by somebody else".formatted(dataset)));
    }

    /** The same to a caller who need not have waited for it. */
    public Conflict conflict() {
        return new Conflict("publication-running", getMessage() + ". Try again.");
    }

    /** Empty where nobody else has it. */
    public static Optional<DatasetHeld> find(Connection session, String dataset) throws SQLException {
        return LockHolder.of(session, PublicationLock.PUBLICATION, dataset)
                .map(holder -> new DatasetHeld("%s is being published or refreshed %s".formatted(dataset, holder)));
    }
}
