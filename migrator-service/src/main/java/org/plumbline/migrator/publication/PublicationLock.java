package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.migrator.sql.Statements;

/**
 * The right to publish some datasets, and a transaction for it. The session takes the right before the transaction
 * begins, so that its one snapshot sees everything that earlier publications and skipped marks stand for.
 */
final class PublicationLock implements AutoCloseable {

    static final String PUBLICATION = "plumbline.publication";

    /** Shared by publications; exclusive to a compaction while it empties delta tables. */
    static final String DELTA_TABLES = "plumbline.delta_tables";

    /** Held by transactions that mark no single fact because all are marked: see {@code bi.everything_is_pending()}. */
    private static final String EVERYTHING = "plumbline.everything";

    private final Connection session;
    private final List<String> held = new ArrayList<>();
    private final Set<String> everything = new HashSet<>();

    private PublicationLock(Connection session) {
        this.session = session;
    }

    /**
     * Takes the right and begins a transaction.
     *
     * @param session outside of a transaction
     * @throws DatasetHeld if somebody else publishes one of the datasets
     */
    static PublicationLock hold(Connection session, Collection<String> datasets) throws SQLException {
        var lock = new PublicationLock(session);
        session.setAutoCommit(true);
        try {
            // The same order for all, so that no two wait for each other.
            for (var dataset : datasets.stream().sorted().toList()) {
                lock.hold(dataset);
            }
            session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            session.setAutoCommit(false);
            return lock;
        } catch (SQLException e) {
            lock.close();
            throw e;
        }
    }

    private void hold(String dataset) throws SQLException {
        if (!tryHold(session, PUBLICATION, dataset)) {
            throw DatasetHeld.of(session, dataset);
        }
        held.add(dataset);
        new Statements(session)
                .sql("lock.share")
                .bind("right", DELTA_TABLES)
                .bind("object", dataset)
                .run();
        var isMarked = new Statements(session)
                .sql("publication.everything_is_pending")
                .bind("dataset", dataset)
                .isTrue();
        if (isMarked && tryHold(session, EVERYTHING, dataset)) {
            everything.add(dataset);
        }
    }

    /** Takes a right until the session releases it or ends; false if another session has it. */
    static boolean tryHold(Connection session, String right, String dataset) throws SQLException {
        return new Statements(session)
                .sql("lock.hold")
                .bind("right", right)
                .bind("object", dataset)
                .isTrue();
    }

    /** Whether no transaction relies on the mark of every fact any longer, so that it may be removed. */
    boolean holdsEverything(String dataset) {
        return everything.contains(dataset);
    }

    /**
     * Ends the transaction, if there is one, and releases the right; a lost session has released it already. Never
     * throws, since what was committed stays published.
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
            release(session, EVERYTHING, dataset);
        }
        for (var dataset : held) {
            new Statements(session)
                    .sql("lock.release_shared")
                    .bind("right", DELTA_TABLES)
                    .bind("object", dataset)
                    .run();
            release(session, PUBLICATION, dataset);
        }
    }

    static void release(Connection session, String right, String dataset) throws SQLException {
        new Statements(session)
                .sql("lock.release")
                .bind("right", right)
                .bind("object", dataset)
                .run();
    }
}
