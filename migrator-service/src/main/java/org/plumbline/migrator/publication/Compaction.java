package org.plumbline.migrator.publication;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.plumbline.migrator.lock.AdvisoryLock;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.TransientStates;

/**
 * Moves the rows of delta tables into their materialized views, so that they do not slow down queries. The published
 * content does not change, so this is not a publication. Readers and runs continue. Publications are blocked only while
 * the delta tables are emptied; if a publication is running then, the next attempt empties them.
 */
@ApplicationScoped
public class Compaction {

    private final AgroalDataSource target;
    private final PublicationConfig config;
    private final TransactionBounds bounds;

    Compaction(AgroalDataSource target, PublicationConfig config) {
        this.target = target;
        this.config = config;
        bounds = new TransactionBounds(config);
    }

    private record Shown(long rows, BigDecimal fingerprint) {}

    /**
     * Compacts the datasets whose delta tables are over the threshold.
     *
     * @throws SQLException if the database cannot be reached, or the attempt failed; nothing has changed then
     */
    public void compactWhereDue(Collection<String> datasets) throws SQLException {
        for (var dataset : datasets) {
            try (var connection = target.getConnection()) {
                if (isDue(connection, dataset) && compaction(dataset).tryHold(connection)) {
                    compactAlone(connection, dataset);
                }
            } catch (SQLException e) {
                if (!TransientStates.isConflict(e)) {
                    throw e;
                }
                Log.infof("The delta tables of %s were not compacted: another transaction held a lock", dataset);
            }
        }
    }

    /** The lock for compacting a dataset, taken before the snapshot. */
    private static AdvisoryLock compaction(String dataset) {
        return new AdvisoryLock("plumbline.compaction", dataset);
    }

    private boolean isDue(Connection connection, String dataset) throws SQLException {
        var content = new PublishedContent(connection, dataset);
        return content.deltaRows()
                > Math.max((double) config.deltaRows(), (double) content.publishedRows() * config.deltaShare());
    }

    private void compactAlone(Connection session, String dataset) throws SQLException {
        try {
            if (compact(session, dataset)) {
                each(session, dataset, "compaction.vacuum");
            }
        } finally {
            compaction(dataset).release(session);
        }
    }

    /** Compacts in one transaction, unless changes are pending in its snapshot. */
    private boolean compact(Connection session, String dataset) throws SQLException {
        session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        session.setAutoCommit(false);
        try {
            var changesWait = NamedStatement.of(session, "compaction.changes_wait")
                    .bind("dataset", dataset)
                    .isTrue();
            return !changesWait && refresh(session, dataset) && emptyDeltaTables(session, dataset);
        } finally {
            session.rollback();
            session.setAutoCommit(true);
            session.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    /** Whether the materialized views equal what is published; if not, base tables were changed without marks. */
    private boolean refresh(Connection session, String dataset) throws SQLException {
        bounds.set(session);
        var published = new ArrayList<Shown>();
        var refreshed = new ArrayList<Shown>();
        for (var readModel : ReadModel.publishedAs(dataset)) {
            published.add(shown(session, readModel.published()));
            NamedStatement.of(session, "compaction.refresh")
                    .with(readModel.parts())
                    .run();
            refreshed.add(shown(session, readModel.view()));
        }
        var isSame = published.equals(refreshed);
        if (!isSame) {
            session.rollback();
            markEverything(session, dataset);
        }
        return isSame;
    }

    /**
     * Empties the delta tables unless a publication is running, because it writes to them; no publication starts until
     * the commit.
     */
    private static boolean emptyDeltaTables(Connection session, String dataset) throws SQLException {
        var isHeld = PublicationLock.deltaTables(dataset).tryHoldInTransaction(session);
        if (isHeld) {
            each(session, dataset, "compaction.empty_delta_table");
            session.commit();
            Log.infof("The delta tables of %s were compacted", dataset);
        }
        return isHeld;
    }

    private static Shown shown(Connection connection, String relation) throws SQLException {
        return NamedStatement.of(connection, "compaction.shown")
                .with("relation", relation)
                .get(row -> new Shown(row.getLong(1), row.getBigDecimal(2)));
    }

    private static void markEverything(Connection connection, String dataset) throws SQLException {
        Log.warnf(
                "The delta tables of %s were not compacted: rows were changed without marks, so the next run compares"
                        + " every fact",
                dataset);
        NamedStatement.of(connection, "readmodel.mark_everything")
                .texts("datasets", List.of(dataset))
                .update();
        connection.commit();
    }

    private static void each(Connection connection, String dataset, String statement) throws SQLException {
        for (var readModel : ReadModel.publishedAs(dataset)) {
            NamedStatement.of(connection, statement).with(readModel.parts()).run();
        }
    }
}
