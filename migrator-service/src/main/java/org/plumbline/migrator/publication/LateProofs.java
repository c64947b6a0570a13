package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.LetThrough;
import org.plumbline.migrator.check.ProvenFacts;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * What is remembered of facts that a transaction publishes, written once it is committed: readers do not wait for what only tells
 * a later look where it need not look. A second session goes on seeing what the checks have read, so that nothing which was
 * written since is taken for proven. Facts of which nothing was written are not as they were proven, and are looked at again: so
 * a failure here fails nothing.
 */
final class LateProofs implements AutoCloseable {

    private final Connection session;
    private final LetThrough facts;
    private final TransactionBounds bounds;

    /** @param session null where there is none */
    private LateProofs(Connection session, LetThrough facts, TransactionBounds bounds) {
        this.session = session;
        this.facts = facts;
        this.bounds = bounds;
    }

    /**
     * Of facts that a transaction publishes.
     *
     * @param publishing the transaction, which has yet to end
     * @param sessions where the second session comes from
     * @throws SQLException where the transaction cannot go on
     */
    static LateProofs of(LetThrough facts, Connection publishing, DataSource sessions, TransactionBounds bounds)
            throws SQLException {
        if (facts.isEmpty()) {
            return new LateProofs(null, facts, bounds);
        }
        var snapshot = new Statements(publishing)
                .list(row -> row.getString(1), SqlFile.read("publication/export_snapshot.sql"))
                .getFirst();
        try {
            var proofs = new LateProofs(sessions.getConnection(), facts, bounds);
            try {
                proofs.begin(snapshot);
                return proofs;
            } catch (SQLException e) {
                proofs.close();
                throw e;
            }
        } catch (SQLException e) {
            warn(e);
            return new LateProofs(null, facts, bounds);
        }
    }

    private void begin(String snapshot) throws SQLException {
        session.setAutoCommit(false);
        new Statements(session)
                .run(SqlFile.read("publication/import_snapshot.sql").replace("{snapshot}", snapshot));
        bounds.limitWorkers(session, Coverage.CHANGES);
    }

    /** To be called when the transaction is committed, by whoever may publish these facts. */
    void write() {
        if (session == null) {
            return;
        }
        try {
            var proven = new ProvenFacts(session, facts.publications(), facts.fingerprint());
            var proofs = proven.proofs(facts);
            session.commit();
            bounds.set(session);
            proven.renew(proofs);
            session.commit();
        } catch (SQLException e) {
            warn(e);
        }
    }

    private static void warn(SQLException e) {
        Log.warn("What was found right is not remembered: the next run that reconciles looks at these facts again", e);
    }

    /** A lost session has ended by itself. */
    @Override
    public void close() {
        if (session == null) {
            return;
        }
        try (session) {
            session.rollback();
        } catch (SQLException e) {
            Log.warn("The session that wrote proofs was lost", e);
        }
    }
}
