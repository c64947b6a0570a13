package org.plumbline.migrator.repair;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.repair.Changes.FailingRow;
import org.plumbline.migrator.repair.RepairActivities.Activity;
import org.plumbline.migrator.repair.RepairJournal.Applied;
import org.plumbline.migrator.repair.RepairProgress.Action;
import org.plumbline.migrator.repair.RepairRowPage.Filter;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.NotFound;

/** Previews, applies and reverts repairs, each in one transaction. */
@ApplicationScoped
class RepairWork {

    private final AgroalDataSource target;
    private final Transformers transformers;
    private final RepairJournal journal;
    private final RepairActivities activities;

    RepairWork(AgroalDataSource target, Transformers transformers, RepairJournal journal, RepairActivities activities) {
        this.target = target;
        this.transformers = transformers;
        this.journal = journal;
        this.activities = activities;
    }

    /**
     * Computes what a repair would change, on one snapshot of the target, without writing to it.
     *
     * @param goesOn is told the progress after each chunk of rows; false if nobody waits any more
     * @return empty if nobody waited for the end: the query ends with the transaction
     */
    Optional<RepairPreview> preview(
            Repair repair, Changes changes, String requestedBy, Predicate<RepairProgress> goesOn) throws SQLException {
        try (var activity = activities.begin(repair, Action.PREVIEW, requestedBy)) {
            return inTransaction(connection -> {
                new Statements(connection).sql("repair.look_only").update();
                var scan = new RepairScan(connection, repair, transformers, changes);
                var finished = scan.run(rows -> goesOn.test(activity.isAt(scan)));
                connection.rollback();
                if (!finished) {
                    return Optional.empty();
                }
                var id = journal.recordPreview(connection, repair, scan, requestedBy, activity.startedAt());
                return Optional.of(RepairPreview.of(repair, id, scan, activity.tookMillis()));
            });
        }
    }

    /**
     * Applies the repair to every failing row, with both images of it, or to none; the caller must hold the pipeline's
     * lock.
     *
     * @throws Conflict if another number of rows fails, or somebody else has changed one in the meantime
     */
    AppliedRepair apply(Repair repair, ApplyRequest request, String requestedBy) throws SQLException {
        try (var activity = activities.begin(repair, Action.APPLY, requestedBy)) {
            return inTransaction(connection -> apply(repair, request, activity, requestedBy, connection));
        }
    }

    private AppliedRepair apply(
            Repair repair, ApplyRequest request, Activity activity, String requestedBy, Connection connection)
            throws SQLException {
        var changes = new Changes(repair, 0, 0);
        var scan = new RepairScan(connection, repair, transformers, changes);
        var sql = scan.statements();
        var id = journal.beginApply(connection, repair, sql.key(), requestedBy, request.reason(), activity.startedAt());
        var before = Figures.read(connection, repair, sql);
        scan.run(rows -> {
            activity.isAt(scan);
            // Beyond that it will be rolled back: only the count matters.
            if (changes.failing() <= request.expected() && !rows.isEmpty()) {
                write(rows, id, repair.columns(), sql, connection);
            }
            return true;
        });
        requireExpected(repair, request.expected(), changes.failing(), connection);
        var after = Figures.read(connection, repair, sql);
        journal.endApply(connection, id, scan, before, after);
        return new AppliedRepair(
                repair.id(),
                id,
                changes.failing(),
                changes.groups(),
                changes.refused(),
                before,
                after,
                activity.tookMillis(),
                null);
    }

    private static void write(
            List<FailingRow> rows, long repairRun, List<String> columns, RepairStatements sql, Connection connection)
            throws SQLException {
        var writing = new Statements(connection)
                .composed(sql.writeRows())
                .bigints("ids", rows.stream().map(FailingRow::newId).toList())
                .texts("legacy_ids", rows.stream().map(FailingRow::legacyId).toList())
                .bind("repair_run", repairRun);
        for (var index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            writing.texts(
                    "old_" + index,
                    rows.stream().map(row -> row.from().get(column)).toList());
            writing.texts(
                    "new_" + index,
                    rows.stream().map(row -> row.to().get(column)).toList());
        }
        var missed = rows.size() - writing.update();
        if (missed != 0) {
            throw new Conflict(
                    "repair-row-changed",
                    "%d %s changed by somebody else while the repair went through them. Nothing was changed; preview it again."
                            .formatted(missed, missed == 1 ? "row was" : "rows were"));
        }
    }

    private void requireExpected(Repair repair, long expected, long failing, Connection connection)
            throws SQLException {
        if (failing == expected) {
            return;
        }
        if (failing > 0) {
            throw new Conflict(
                    "repair-count-differs",
                    "%d %s, not the %d expected. Nothing was changed; preview %s again."
                            .formatted(failing, failing == 1 ? "row fails" : "rows fail", expected, repair.id()));
        }
        // Its own application is in this transaction, which is rolled back.
        connection.rollback();
        var last = journal.latest(connection, repair.id(), Set.of(RepairState.APPLIED), 1);
        var reason = last.isEmpty()
                ? "there is nothing to repair."
                : "it has been applied already, as %d, by %s at %s."
                        .formatted(
                                last.getFirst().id(),
                                last.getFirst().requestedBy(),
                                last.getFirst().finishedAt());
        throw new Conflict("repair-not-needed", "0 rows fail, not the %d expected: %s".formatted(expected, reason));
    }

    /**
     * Reverts an application: sets all rows back that have not changed since; the caller must hold the pipeline's lock.
     *
     * @param rowsShown how many of the rows that it leaves unchanged are listed
     * @throws NotFound if there is no such application
     * @throws Conflict if it has been reverted already, or every row has changed since
     */
    RevertedRepair revert(Repair repair, RevertRequest request, int rowsShown, String requestedBy) throws SQLException {
        return inTransaction(connection -> revert(repair, request, rowsShown, requestedBy, connection));
    }

    private RevertedRepair revert(
            Repair repair, RevertRequest request, int rowsShown, String requestedBy, Connection connection)
            throws SQLException {
        var statements = new Statements(connection);
        statements.sql("repair.utc").update();
        var applied = wanted(repair, request, connection);
        var id = applied.run().id();
        var sql =
                RepairStatements.of(TableName.parse(applied.table()), applied.columns(), new TargetTables(connection));
        long reverted =
                statements.composed(sql.revertRows()).bind("repair_run", id).update();
        long left =
                statements.composed(sql.recordLeftRows()).bind("repair_run", id).update();
        if (reverted == 0) {
            throw new Conflict(
                    "repair-rows-changed",
                    "None of the %d rows of %d is as the repair has left it: there is nothing to set back. Nothing was changed."
                            .formatted(left, id));
        }
        journal.recordRevert(connection, id, requestedBy, request.reason(), reverted, left);
        var first = journal.rows(connection, id, Filter.LEFT, rowsShown, 0);
        return new RevertedRepair(repair.id(), id, reverted, left, first, null);
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

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        }
    }
}
