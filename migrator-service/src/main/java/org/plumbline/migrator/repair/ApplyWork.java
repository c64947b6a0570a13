package org.plumbline.migrator.repair;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.plumbline.migrator.repair.Activities.Activity;
import org.plumbline.migrator.repair.AppliedRepair.Unpublished;
import org.plumbline.migrator.repair.RepairJournal.Outcome;
import org.plumbline.migrator.repair.RepairPreview.Refused;
import org.plumbline.migrator.repair.RepairProgress.Action;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.service.failure.Failure.Conflict;

/** Applies a repair in one transaction: to every failing row, with both images of it, or to none. */
@ApplicationScoped
class ApplyWork {

    private final AgroalDataSource target;
    private final Transformers transformers;
    private final RepairJournal journal;
    private final Activities activities;
    private final Clock clock;

    ApplyWork(
            AgroalDataSource target,
            Transformers transformers,
            RepairJournal journal,
            Activities activities,
            Clock clock) {
        this.target = target;
        this.transformers = transformers;
        this.journal = journal;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Applies the repair; the caller must hold the pipeline's lock.
     *
     * @throws Conflict if another number of rows fails, or somebody else has changed one in the meantime
     */
    Unpublished apply(Repair repair, ApplyRequest request, String requestedBy) throws SQLException {
        try (var activity = activities.begin(repair, Action.APPLY, requestedBy);
                var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var applied = apply(repair, request, activity, requestedBy, connection);
                connection.commit();
                return applied;
            } finally {
                connection.rollback();
            }
        }
    }

    private Unpublished apply(
            Repair repair, ApplyRequest request, Activity activity, String requestedBy, Connection connection)
            throws SQLException {
        var scan = new RepairScan(connection, repair, transformers);
        var statements = scan.statements();
        var figures = new FigureReader(connection, repair, statements);
        var id = journal.beginApply(
                connection, repair, statements.key(), requestedBy, request.reason(), activity.startedAt());
        var before = figures.read();
        var changes = new Changes(repair, 0, 0);
        scan.run((rows, soFar) -> {
            activity.isAt(soFar);
            rows.forEach(changes::add);
            // Beyond that it will be rolled back: only the count matters.
            if (soFar.found() <= request.expected() && !rows.isEmpty()) {
                write(rows, id, repair.columns().size(), statements, connection);
            }
        });
        requireExpected(repair, request.expected(), scan.found(), connection);
        var after = figures.read();
        journal.endApply(
                connection,
                id,
                new Outcome(scan.examined(), scan.found(), scan.refusals().count(), clock.instant()),
                before,
                after);
        return new Unpublished(
                id, scan.found(), changes.groups(), Refused.of(scan.refusals()), before, after, activity.tookMillis());
    }

    private static void write(
            List<FailingRow> rows, long repairRun, int columns, RepairStatements sql, Connection connection)
            throws SQLException {
        var writing = new Statements(connection)
                .composed(sql.writeRows())
                .bigints("ids", rows.stream().map(FailingRow::newId).toList())
                .texts("legacy_ids", rows.stream().map(FailingRow::legacyId).toList())
                .bind("repair_run", repairRun);
        for (var column = 0; column < columns; column++) {
            var place = column;
            writing.texts(
                    "old_" + column,
                    rows.stream().map(row -> row.stored().get(place)).toList());
            writing.texts(
                    "new_" + column,
                    rows.stream().map(row -> row.derived().get(place)).toList());
        }
        var written = writing.update();
        var missed = rows.size() - written;
        if (missed != 0) {
            throw new Conflict(
                    "repair-row-changed",
                    "%d %s changed by somebody else while the repair went through them. Nothing was changed; preview it again."
                            .formatted(missed, missed == 1 ? "row was" : "rows were"));
        }
    }

    private void requireExpected(Repair repair, long expected, long found, Connection connection) throws SQLException {
        if (found == expected) {
            return;
        }
        if (found > 0) {
            throw new Conflict(
                    "repair-count-differs",
                    "%d %s at fault, not the %d expected. Nothing was changed; preview %s again."
                            .formatted(found, found == 1 ? "row is" : "rows are", expected, repair.id()));
        }
        // Its own application is in this transaction, which is rolled back.
        connection.rollback();
        var last = journal.latest(connection, repair.id(), Set.of(RepairState.APPLIED), 1);
        throw new Conflict(
                "repair-not-needed",
                last.isEmpty()
                        ? "0 rows are at fault, not the %d expected: there is nothing to repair.".formatted(expected)
                        : "0 rows are at fault, not the %d expected: it has been applied already, as %d, by %s at %s."
                                .formatted(
                                        expected,
                                        last.getFirst().id(),
                                        last.getFirst().requestedBy(),
                                        last.getFirst().finishedAt()));
    }
}
