package org.plumbline.migrator.repair;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.plumbline.migrator.repair.Activities.Activity;
import org.plumbline.migrator.repair.RepairJournal.Outcome;
import org.plumbline.migrator.repair.RepairPreview.Refused;
import org.plumbline.migrator.repair.RepairProgress.Action;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformers;

/** Computes what a repair would change, on one snapshot of the target, without writing to it. */
@ApplicationScoped
class PreviewWork {

    private final AgroalDataSource target;
    private final Transformers transformers;
    private final RepairJournal journal;
    private final Activities activities;
    private final Clock clock;

    PreviewWork(
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

    /** Who asked for the preview. */
    interface Caller {
        String name();

        /** Whether nobody waits any more. */
        boolean hasLeft();

        /** Called after each chunk of rows. */
        void isTold(RepairProgress progress);
    }

    /**
     * Which failing rows are shown.
     *
     * @param limit how many, by new key
     * @param after only rows with a higher new key
     */
    record Shown(int limit, long after) {}

    /** Empty if the caller left before the end: the query ends with the transaction. */
    Optional<RepairPreview> preview(Repair repair, Shown shown, Caller caller) throws SQLException {
        try (var activity = activities.begin(repair, Action.PREVIEW, caller.name());
                var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new Statements(connection).sql("repair.look_only").update();
                var changes = new Changes(repair, shown.limit(), shown.after());
                var scan = new RepairScan(connection, repair, transformers);
                scan.run((rows, soFar) -> {
                    rows.forEach(changes::add);
                    activity.isAt(soFar);
                    caller.isTold(activity.progress());
                    if (caller.hasLeft()) {
                        throw new CallerLeft();
                    }
                });
                connection.rollback();
                var outcome = new Outcome(
                        scan.examined(), scan.found(), scan.refusals().count(), clock.instant());
                var id = journal.recordPreview(
                        connection, repair, scan.statements().key(), caller.name(), activity.startedAt(), outcome);
                connection.commit();
                return Optional.of(view(repair, id, scan, changes, activity));
            } catch (CallerLeft nobodyWaits) {
                return Optional.empty();
            } finally {
                connection.rollback();
            }
        }
    }

    private static RepairPreview view(Repair repair, long id, RepairScan scan, Changes changes, Activity activity) {
        return new RepairPreview(
                repair.id(),
                id,
                scan.examined(),
                scan.found(),
                scan.found(),
                changes.groups(),
                changes.others(),
                changes.firstRows(),
                Refused.of(scan.refusals()),
                activity.tookMillis());
    }

    private static final class CallerLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CallerLeft() {
            super(null, null, false, false);
        }
    }
}
