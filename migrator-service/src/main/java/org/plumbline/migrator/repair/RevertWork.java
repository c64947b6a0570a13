package org.plumbline.migrator.repair;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.repair.RepairJournal.Applied;
import org.plumbline.migrator.repair.RepairRunView.Reversal;
import org.plumbline.migrator.repair.RevertedRepair.KeptRow;
import org.plumbline.migrator.repair.RevertedRepair.Unpublished;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.NotFound;

/** Reverts an application of a repair in one transaction: all rows that have not changed since. */
@ApplicationScoped
class RevertWork {

    private final AgroalDataSource target;
    private final RepairJournal journal;
    private final Clock clock;

    RevertWork(AgroalDataSource target, RepairJournal journal, Clock clock) {
        this.target = target;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Reverts the application; the caller must hold the pipeline's lock.
     *
     * @param rowsShown how many of the rows that it leaves unchanged are listed
     * @throws NotFound if there is no such application
     * @throws Conflict if it has been reverted already, or every row has changed since
     */
    Unpublished revert(Repair repair, RevertRequest request, int rowsShown, String requestedBy) throws SQLException {
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new Statements(connection).sql("repair.utc").update();
                var reverted = revert(wanted(repair, request, connection), request, rowsShown, requestedBy, connection);
                connection.commit();
                return reverted;
            } finally {
                connection.rollback();
            }
        }
    }

    private Unpublished revert(
            Applied applied, RevertRequest request, int rowsShown, String requestedBy, Connection connection)
            throws SQLException {
        var id = applied.run().id();
        var sql =
                RepairStatements.of(TableName.parse(applied.table()), applied.columns(), new TargetTables(connection));
        var statements = new Statements(connection);
        long reverted =
                statements.composed(sql.revertRows()).bind("repair_run", id).update();
        long kept = statements.composed(sql.keepRows()).bind("repair_run", id).update();
        if (reverted == 0) {
            throw new Conflict(
                    "repair-rows-changed",
                    "None of the %d rows of %d is as the repair has left it: there is nothing to set back. Nothing was changed."
                            .formatted(kept, id));
        }
        journal.recordRevert(
                connection, id, new Reversal(requestedBy, request.reason(), clock.instant(), reverted, kept));
        var first = statements
                .sql("repair.run_rows")
                .bind("repair_run", id)
                .texts("states", RepairRowFilter.KEPT.states())
                .bind("most", rowsShown)
                .bind("skipped", 0)
                .list(row -> new KeptRow(
                        row.getString("legacy_id"),
                        row.getLong("new_id"),
                        row.getString("state"),
                        row.getString("before_image"),
                        row.getString("after_image"),
                        row.getString("found_image")));
        return new Unpublished(id, reverted, kept, first);
    }

    private Applied wanted(Repair repair, RevertRequest request, Connection connection) throws SQLException {
        var id = request.repairRunId() == null ? lastApplication(repair, connection) : request.repairRunId();
        var applied = journal.named(connection, repair.id(), id);
        return switch (applied.run().state()) {
            case APPLIED -> applied;
            case PREVIEWED -> throw notApplied("%d is a preview of %s".formatted(id, repair.id()));
            case REVERTED -> throw alreadyReverted(applied.run());
        };
    }

    /** Returns the last application in force; if there is none, the last one, which is then refused. */
    private long lastApplication(Repair repair, Connection connection) throws SQLException {
        for (var state : new RepairState[] {RepairState.APPLIED, RepairState.REVERTED}) {
            var last = journal.latest(connection, repair.id(), Set.of(state), 1);
            if (!last.isEmpty()) {
                return last.getFirst().id();
            }
        }
        throw notApplied(repair.id());
    }

    private static Conflict notApplied(String what) {
        return new Conflict(
                "repair-not-applied",
                "%s: nothing has been applied, so there is nothing to revert. Preview it, then apply it."
                        .formatted(what));
    }

    private static Conflict alreadyReverted(RepairRunView run) {
        return new Conflict(
                "repair-already-reverted",
                "%d has been reverted already, by %s at %s. Nothing was changed."
                        .formatted(run.id(), run.reverted().by(), run.reverted().at()));
    }
}
