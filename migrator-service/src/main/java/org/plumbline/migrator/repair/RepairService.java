package org.plumbline.migrator.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import org.plumbline.migrator.run.RunService;
import org.plumbline.migrator.run.RunService.Work;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.NotFound;

/**
 * Previews repairs; applies and reverts them while no run of their pipeline is in progress, then starts a run that
 * publishes the result.
 */
@ApplicationScoped
class RepairService {

    private static final int RUNS_SHOWN = 10;

    private final Repairs repairs;
    private final RepairWork work;
    private final RepairJournal journal;
    private final RepairActivities activities;
    private final RunService runs;

    RepairService(
            Repairs repairs, RepairWork work, RepairJournal journal, RepairActivities activities, RunService runs) {
        this.repairs = repairs;
        this.work = work;
        this.journal = journal;
        this.activities = activities;
        this.runs = runs;
    }

    List<RepairView> list() {
        return repairs.all().stream()
                .map(repair -> RepairView.of(repair, activities.of(repair), journal.latest(repair.id(), RUNS_SHOWN)))
                .toList();
    }

    /**
     * Returns a page of the rows of an application, reverted or not.
     *
     * @throws NotFound if there is no such application of the repair
     * @throws Conflict if it is a preview, which does not store rows
     */
    RepairRowPage rows(String id, long repairRun, RepairRowPage.Query query) throws SQLException {
        var repair = repairs.named(id);
        if (journal.named(repair.id(), repairRun).state == RepairState.PREVIEWED) {
            throw new Conflict(
                    "repair-not-applied",
                    "%d is a preview of %s, whose rows are not stored; preview it again to see them."
                            .formatted(repairRun, id));
        }
        var paging = query.paging();
        return new RepairRowPage(
                journal.rows(repairRun, query.filter(), paging.size(), paging.offset()),
                paging.page(),
                paging.size(),
                journal.countRows(repairRun, query.filter()));
    }

    /**
     * Computes the changes of a repair; empty if the caller disconnected.
     *
     * @param nothing empty changes with the limits on shown rows, to be filled
     * @param goesOn receives the progress after each chunk of rows; returns false to stop
     */
    Optional<RepairPreview> preview(
            String id, Function<Repair, Changes> nothing, String requestedBy, Predicate<RepairProgress> goesOn)
            throws SQLException {
        var repair = repairs.named(id);
        return work.preview(repair, nothing.apply(repair), requestedBy, goesOn);
    }

    AppliedRepair apply(String id, ApplyRequest request, String requestedBy) throws SQLException {
        var repair = repairs.named(id);
        return start(repair, requestedBy, "applying", () -> work.apply(repair, request, requestedBy));
    }

    RevertedRepair revert(String id, RevertRequest request, int rowsShown, String requestedBy) throws SQLException {
        var repair = repairs.named(id);
        return start(repair, requestedBy, "reverting", () -> work.revert(repair, request, rowsShown, requestedBy));
    }

    private <T> T start(Repair repair, String requestedBy, String doing, Work<T> first) throws SQLException {
        var run = new RunRequest(repair.pipeline().name(), RunMode.DELTA);
        return runs.start(List.of(run), requestedBy, "%s repair %s".formatted(doing, repair.id()), first);
    }
}
