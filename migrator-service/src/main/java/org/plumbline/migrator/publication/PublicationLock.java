package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.migrator.lock.AdvisoryLock;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The lock to publish some datasets, and a transaction for it. The session takes the lock before the transaction
 * starts, so that its snapshot sees all earlier publications, and all changes that were not marked because every fact
 * was.
 */
public final class PublicationLock implements AutoCloseable {

    private final Connection session;
    private final List<String> held = new ArrayList<>();
    private final Set<String> everything = new HashSet<>();

    private PublicationLock(Connection session) {
        this.session = session;
    }

    /**
     * Takes the lock and starts a transaction.
     *
     * @throws DatasetHeld if another session publishes one of the datasets
     */
    static PublicationLock hold(Connection session, Collection<String> datasets) throws SQLException {
        var lock = new PublicationLock(session);
        session.setAutoCommit(true);
        try {
            // The same order for all, to avoid deadlocks.
            for (var dataset : datasets.stream().sorted().toList()) {
                lock.hold(dataset);
            }
            session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            session.setAutoCommit(false);
            return lock;
        } catch (SQLException | DatasetHeld e) {
            lock.close();
            throw e;
        }
    }

    private void hold(String dataset) throws SQLException {
        if (!publication(dataset).tryHold(session)) {
            throw DatasetHeld.of(session, dataset);
        }
        held.add(dataset);
        deltaTables(dataset).share(session);
        var isMarked = NamedStatement.of(session, "publication.everything_is_pending")
                .bind("dataset", dataset)
                .isTrue();
        if (isMarked && everything(dataset).tryHold(session)) {
            everything.add(dataset);
        }
    }

    /** The lock to publish a dataset. */
    public static AdvisoryLock publication(String dataset) {
        return new AdvisoryLock("plumbline.publication", dataset);
    }

    /** Shared by publications; exclusive to a compaction while it empties delta tables. */
    static AdvisoryLock deltaTables(String dataset) {
        return new AdvisoryLock("plumbline.delta_tables", dataset);
    }

    /**
     * Held by transactions that do not mark single facts because every fact is marked: see
     * {@code bi.everything_is_pending()}.
     */
    private static AdvisoryLock everything(String dataset) {
        return new AdvisoryLock("plumbline.everything", dataset);
    }

    /** Whether no transaction relies on the mark of every fact, so that it may be removed. */
    boolean holdsEverything(String dataset) {
        return everything.contains(dataset);
    }

    /**
     * Ends the transaction, if there is one, and releases the lock; a lost session has already released it. Never
     * throws, because committed content stays published.
     */
    @Override
    public void close() {
        try {
            giveBack();
        } catch (SQLException e) {
            Log.warn("The session that published was lost, and its lock with it", e);
        }
    }

    private void giveBack() throws SQLException {
        if (session.isClosed()) {
            return;
        }
        if (!session.getAutoCommit()) {
            session.rollback();
            session.setAutoCommit(true);
        }
        session.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        for (var dataset : everything) {
            everything(dataset).release(session);
        }
        for (var dataset : held) {
            deltaTables(dataset).releaseShared(session);
            publication(dataset).release(session);
        }
    }
}
