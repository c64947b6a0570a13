package org.plumbline.migrator.repair;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.repair.Changes.FailingRow;
import org.plumbline.migrator.repair.RepairProgress.Action;
import org.plumbline.migrator.repair.RepairRowPage.Filter;
import org.plumbline.migrator.run.RunView;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.StoredJson;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.NotFound;

/** Previews, applies and reverts repairs, each in one transaction. */
@ApplicationScoped
class RepairWork {

    /** An application reads every row, so it has no time limit. */
    private static final int LONGEST_SECONDS = 24 * 60 * 60;

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
     * Computes the changes of a repair on one snapshot of the target, without writing to it.
     *
     * @param goesOn receives the progress after each chunk of rows; returns false to stop
     * @return empty if it was stopped
     */
    Optional<RepairPreview> preview(
            Repair repair, Changes changes, String requestedBy, Predicate<RepairProgress> goesOn) throws SQLException {
        try (var activity = activities.begin(repair, Action.PREVIEW, requestedBy)) {
            var scan = lookOn(repair, changes, scanned -> goesOn.test(activity.isAt(scanned)));
            return scan.map(whole -> RepairPreview.of(
                    repair,
                    journal.recordPreview(repair, whole, requestedBy, activity.startedAt()),
                    whole,
                    activity.tookMillis()));
        }
    }

    /** Scans in a read-only transaction that ends with the scan; empty if the scan was stopped. */
    private Optional<RepairScan> lookOn(Repair repair, Changes changes, Predicate<RepairScan> goesOn)
            throws SQLException {
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                NamedStatement.of(connection, "repair.look_only").update();
                var scan = new RepairScan(connection, repair, transformers, changes);
                return scan.run(_ -> goesOn.test(scan)) ? Optional.of(scan) : Optional.empty();
            } finally {
                connection.rollback();
            }
        }
    }

    /**
     * Applies the repair to every failing row, or to none, and stores both images of each row. The caller must hold the
     * pipeline's lock.
     *
     * @throws Conflict if the number of failing rows differs, or one was changed concurrently
     */
    @Transactional(value = REQUIRES_NEW, rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    Function<List<RunView>, AppliedRepair> apply(Repair repair, ApplyRequest request, String requestedBy)
            throws SQLException {
        try (var activity = activities.begin(repair, Action.APPLY, requestedBy);
                var connection = target.getConnection()) {
            var changes = new Changes(repair, 0, 0);
            var scan = new RepairScan(connection, repair, transformers, changes);
            var sql = scan.statements();
            var run = journal.beginApply(repair, scan, requestedBy, request.reason(), activity.startedAt());
            var before = Figures.read(connection, repair, sql);
            scan.run(rows -> {
                activity.isAt(scan);
                // With more rows it is rolled back, so only the count matters.
                if (changes.failing() <= request.expected() && !rows.isEmpty()) {
                    write(rows, run.id, sql, connection);
                }
                return true;
            });
            requireExpected(repair, request.expected(), changes.failing(), run.id);
            var after = Figures.read(connection, repair, sql);
            journal.endApply(run, scan, before, after);
            var took = activity.tookMillis();
            return runs -> new AppliedRepair(
                    repair.id(),
                    run.id,
                    changes.failing(),
                    changes.groups(),
                    changes.refused(),
                    before,
                    after,
                    took,
                    runs.getFirst());
        }
    }

    private void write(List<FailingRow> rows, long repairRun, RepairStatements sql, Connection connection)
            throws SQLException {
        var missed = rows.size()
                - sql.sql(connection, "repair.write_rows")
                        .bigints("ids", rows.stream().map(FailingRow::newId).toList())
                        .texts(
                                "legacy_ids",
                                rows.stream().map(FailingRow::legacyId).toList())
                        .texts("old_images", images(rows, FailingRow::from))
                        .texts("new_images", images(rows, FailingRow::to))
                        .bind("repair_run", repairRun)
                        .update();
        if (missed != 0) {
            throw new Conflict(
                    "repair-row-changed",
                    "%d %s changed concurrently. Nothing was repaired; preview it again."
                            .formatted(missed, missed == 1 ? "row was" : "rows were"));
        }
    }

    private static List<String> images(List<FailingRow> rows, Function<FailingRow, Map<String, String>> side) {
        return rows.stream().map(row -> StoredJson.write(side.apply(row))).toList();
    }

    private void requireExpected(Repair repair, long expected, long failing, long run) {
        if (failing == expected) {
            return;
        }
        if (failing > 0) {
            throw new Conflict(
                    "repair-count-differs",
                    "%d %s, not the %d expected. Nothing was changed; preview %s again."
                            .formatted(failing, failing == 1 ? "row fails" : "rows fail", expected, repair.id()));
        }
        var reason = journal.latest(repair.id(), RepairState.APPLIED, run)
                .map(last -> "it has already been applied, as %d, by %s at %s."
                        .formatted(last.id, last.requestedBy, last.finishedAt))
                .orElse("there is nothing to repair.");
        throw new Conflict("repair-not-needed", "0 rows fail, not the %d expected: %s".formatted(expected, reason));
    }

    /**
     * Reverts an application: sets back all rows that have not changed since. The caller must hold the pipeline's lock.
     *
     * @param rowsShown how many of the rows left unchanged are listed
     * @throws NotFound if there is no such application
     * @throws Conflict if it has already been reverted, or every row has changed since
     */
    @Transactional(value = REQUIRES_NEW, rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    Function<List<RunView>, RevertedRepair> revert(
            Repair repair, RevertRequest request, int rowsShown, String requestedBy) throws SQLException {
        try (var connection = target.getConnection()) {
            NamedStatement.of(connection, "repair.utc").update();
            var applied = wanted(repair, request);
            var id = applied.id;
            var table = new TargetTables(connection).named(TableName.parse(applied.repairedTable));
            var sql = new RepairStatements(table, List.of(applied.columns));
            long reverted = sql.sql(connection, "repair.revert_rows")
                    .bind("repair_run", id)
                    .update();
            long left = sql.sql(connection, "repair.mark_rows_left")
                    .bind("repair_run", id)
                    .update();
            if (reverted == 0) {
                throw new Conflict(
                        "repair-rows-changed",
                        "All %d rows of repair run %d have changed since, so nothing was reverted."
                                .formatted(left, id));
            }
            journal.recordRevert(applied, requestedBy, request.reason(), reverted, left);
            var first = journal.rows(id, Filter.LEFT, rowsShown, 0);
            return runs -> new RevertedRepair(repair.id(), id, reverted, left, first, runs.getFirst());
        }
    }

    private RepairRunEntity wanted(Repair repair, RevertRequest request) {
        var run = request.repairRunId() == null
                ? lastApplication(repair)
                : journal.named(repair.id(), request.repairRunId());
        return switch (run.state) {
            case APPLIED -> run;
            case PREVIEWED -> throw notApplied("%d is a preview of %s".formatted(run.id, repair.id()));
            case REVERTED ->
                throw new Conflict(
                        "repair-already-reverted",
                        "%d has already been reverted, by %s at %s. Nothing was changed."
                                .formatted(run.id, run.revertedBy, run.revertedAt));
        };
    }

    /** Returns the last application in force; if there is none, the last application, which is then refused. */
    private RepairRunEntity lastApplication(Repair repair) {
        return journal.latest(repair.id(), RepairState.APPLIED, 0)
                .or(() -> journal.latest(repair.id(), RepairState.REVERTED, 0))
                .orElseThrow(() -> notApplied(repair.id()));
    }

    private static Conflict notApplied(String what) {
        return new Conflict(
                "repair-not-applied",
                "%s: there is nothing to revert until it is applied. Preview it, then apply it.".formatted(what));
    }
}
