package org.plumbline.migrator.repair;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import org.plumbline.migrator.run.RunService;

/**
 * Applies and reverts repairs while no run of their pipeline is under way, then starts a run that publishes the result.
 */
@ApplicationScoped
class RepairService {

    private static final int RUNS_SHOWN = 10;

    private final Repairs repairs;
    private final ApplyWork apply;
    private final RevertWork revert;
    private final RepairJournal journal;
    private final Activities activities;
    private final RunService runs;
    private final AgroalDataSource target;

    RepairService(
            Repairs repairs,
            ApplyWork apply,
            RevertWork revert,
            RepairJournal journal,
            Activities activities,
            RunService runs,
            AgroalDataSource target) {
        this.repairs = repairs;
        this.apply = apply;
        this.revert = revert;
        this.journal = journal;
        this.activities = activities;
        this.runs = runs;
        this.target = target;
    }

    List<RepairView> list() throws SQLException {
        var views = new ArrayList<RepairView>();
        try (var connection = target.getConnection()) {
            for (var repair : repairs.all()) {
                var latest = journal.latest(connection, repair.id(), EnumSet.allOf(RepairState.class), RUNS_SHOWN);
                views.add(RepairView.of(repair, activities.of(repair), latest));
            }
        }
        return views;
    }

    AppliedRepair apply(String id, ApplyRequest request, String requestedBy) throws SQLException {
        var repair = repairs.named(id);
        var started = runs.start(
                publication(repair),
                requestedBy,
                "applying repair " + id,
                () -> apply.apply(repair, request, requestedBy));
        return started.result().publishedBy(started.run(), id);
    }

    RevertedRepair revert(String id, RevertRequest request, int rowsShown, String requestedBy) throws SQLException {
        var repair = repairs.named(id);
        var started = runs.start(
                publication(repair),
                requestedBy,
                "reverting repair " + id,
                () -> revert.revert(repair, request, rowsShown, requestedBy));
        return started.result().publishedBy(started.run(), id);
    }

    private static RunRequest publication(Repair repair) {
        return new RunRequest(repair.pipeline().name(), RunMode.DELTA);
    }
}
