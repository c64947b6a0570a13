package org.plumbline.migrator.repair;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.repair.RepairRowPage.Filter;
import org.plumbline.migrator.run.RunJournal;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.service.failure.Failure.NotFound;

/**
 * The stored record of repairs. It is written in the transaction of a change, so that it exists if and only if the
 * change does.
 */
@ApplicationScoped
class RepairJournal implements PanacheRepository<RepairRunEntity> {

    private final RunJournal runs;
    private final AgroalDataSource target;
    private final Clock clock;

    RepairJournal(RunJournal runs, AgroalDataSource target, Clock clock) {
        this.runs = runs;
        this.target = target;
        this.clock = clock;
    }

    @Transactional
    long recordPreview(Repair repair, RepairScan scan, String requestedBy, Instant startedAt) {
        var run = begun(repair, scan, requestedBy, startedAt);
        run.state = RepairState.PREVIEWED;
        end(run, scan);
        persist(run);
        return run.id;
    }

    @Transactional(MANDATORY)
    RepairRunEntity beginApply(Repair repair, RepairScan scan, String requestedBy, String reason, Instant startedAt) {
        var run = begun(repair, scan, requestedBy, startedAt);
        run.state = RepairState.APPLIED;
        run.reason = reason;
        run.lastRunId = runs.last(run.pipeline);
        persist(run);
        return run;
    }

    private static RepairRunEntity begun(Repair repair, RepairScan scan, String requestedBy, Instant startedAt) {
        var run = new RepairRunEntity();
        run.repair = repair.id();
        run.pipeline = repair.pipeline().name();
        run.repairedTable = repair.table().toString();
        run.keyColumn = scan.statements().table().key();
        run.columns = repair.columns().toArray(String[]::new);
        run.requestedBy = requestedBy;
        run.startedAt = startedAt;
        return run;
    }

    void endApply(RepairRunEntity run, RepairScan scan, Figures before, Figures after) {
        end(run, scan);
        run.figuresBefore = before;
        run.figuresAfter = after;
    }

    private void end(RepairRunEntity run, RepairScan scan) {
        run.finishedAt = clock.instant();
        run.checked = scan.checked();
        run.failing = scan.changes().failing();
        run.refused = scan.changes().refused().count();
    }

    @Transactional(MANDATORY)
    void recordRevert(RepairRunEntity run, String requestedBy, String reason, long rowsReverted, long rowsLeft) {
        run.state = RepairState.REVERTED;
        run.revertedBy = requestedBy;
        run.revertReason = reason;
        run.revertedAt = clock.instant();
        run.rowsReverted = rowsReverted;
        run.rowsLeft = rowsLeft;
        run.lastRunId = runs.last(run.pipeline);
    }

    /** Lists previews and applications, newest first. */
    @Transactional
    List<RepairRunView> latest(String repair, int limit) {
        return find("repair", Sort.descending("id"), repair).page(0, limit).stream()
                .map(RepairRunView::of)
                .toList();
    }

    /** Finds the newest application in a state, except the one with the id {@code besides}. */
    @Transactional
    Optional<RepairRunEntity> latest(String repair, RepairState state, long besides) {
        return find("repair = ?1 and state = ?2 and id <> ?3", Sort.descending("id"), repair, state, besides)
                .firstResultOptional();
    }

    /** @throws NotFound if the repair has no application or preview of that number */
    @Transactional
    RepairRunEntity named(String repair, long repairRun) {
        return find("repair = ?1 and id = ?2", repair, repairRun)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound(
                        "repair-run-not-found",
                        "%s has no application %d; GET /api/v1/repairs lists the last ones."
                                .formatted(repair, repairRun)));
    }

    /** Lists a page of an application's rows, by new key. */
    List<RepairedRow> rows(long repairRun, Filter filter, int limit, long offset) throws SQLException {
        return NamedStatement.of(target, "repair.run_rows")
                .bind("repair_run", repairRun)
                .texts("states", filter.states)
                .bind("most", limit)
                .bind("skipped", offset)
                .list(RepairedRow.class);
    }

    long countRows(long repairRun, Filter filter) throws SQLException {
        return NamedStatement.of(target, "repair.count_run_rows")
                .bind("repair_run", repairRun)
                .texts("states", filter.states)
                .number();
    }
}
