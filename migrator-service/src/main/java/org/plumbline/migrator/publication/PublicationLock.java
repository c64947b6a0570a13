package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The right to publish some datasets, and a transaction to do so in. The right is the session's and is taken before the
 * transaction begins, so that its one snapshot sees all that earlier publications and skipped marks stand for.
 */
final class PublicationLock implements AutoCloseable {

    static final String PUBLICATION = "plumbline.publication";

    /** Held by transactions that mark no single fact because all are marked: see {@code bi.everything_is_pending()}. */
    private static final String EVERYTHING = "plumbline.everything";

    private final Connection session;
    private final List<String> held = new ArrayList<>();
    private final Set<String> everything = new HashSet<>();

    private PublicationLock(Connection session) {
        this.session = session;
    }

    /**
     * Begins a transaction.
     *
     * @param session outside of a transaction
     * @throws DatasetHeld where somebody else publishes one of the datasets
     */
    static PublicationLock hold(Connection session, Collection<String> datasets) throws SQLException {
        var lock = new PublicationLock(session);
        session.setAutoCommit(true);
        try {
            // In one order for all, or two could wait for each other.
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
        if (!tryHold(PUBLICATION, dataset)) {
            throw DatasetHeld.of(session, dataset);
        }
        held.add(dataset);
        if (new Statements(session).number(SqlFile.read("publication/everything_is_pending.sql"), dataset) > 0
                && tryHold(EVERYTHING, dataset)) {
            everything.add(dataset);
        }
    }

    private boolean tryHold(String right, String dataset) throws SQLException {
        return new Statements(session)
                .list(row -> row.getBoolean(1), SqlFile.read("publication/hold.sql"), right, dataset)
                .getFirst();
    }

    /** Whether no transaction relies on the mark of every fact any longer, so that it may be taken away. */
    boolean holdsEverything(String dataset) {
        return everything.contains(dataset);
    }

    /**
     * Ends the transaction, if there is one, and gives the right back; a lost session has given it back by itself. What was
     * committed stays published, so this fails nothing.
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
            release(EVERYTHING, dataset);
        }
        for (var dataset : held) {
            release(PUBLICATION, dataset);
        }
    }

    private void release(String right, String dataset) throws SQLException {
        new Statements(session).run(SqlFile.read("publication/release.sql"), right, dataset);
    }
}
