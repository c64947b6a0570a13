package org.plumbline.migrator.quarantine;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import org.plumbline.migrator.run.RunService;
import org.plumbline.migrator.run.RunView;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.InvalidInput;
import org.plumbline.service.failure.Failure.NotFound;

/**
 * Lists rows that could not be loaded, and retries them: it marks the rows, and a delta run reads marked rows from the
 * source regardless of their cursor. A mark outlives the request, so a later run may also process it. Only runs add and
 * resolve rows.
 */
@ApplicationScoped
class QuarantineService {

    private final AgroalDataSource target;
    private final Pipelines pipelines;
    private final RunService runs;
    private final Clock clock;

    QuarantineService(AgroalDataSource target, Pipelines pipelines, RunService runs, Clock clock) {
        this.target = target;
        this.pipelines = pipelines;
        this.runs = runs;
        this.clock = clock;
    }

    QuarantinePage page(QuarantineFilter.Page query) throws SQLException {
        var paging = query.paging();
        var rows = matching("quarantine.rows", query.filter())
                .bind("limit", paging.size())
                .bind("offset", paging.offset())
                .list(QuarantinedRow.class);
        var total = matching("quarantine.count", query.filter()).number();
        return new QuarantinePage(rows, paging.page(), paging.size(), Math.toIntExact(total));
    }

    /** Counts rows by entity, field and rule, most frequent first. */
    List<QuarantineReason> reasons(QuarantineFilter filter) throws SQLException {
        return matching("quarantine.reasons", filter).list(QuarantineReason.class);
    }

    /** @throws NotFound if there is no such row, waiting or resolved */
    QuarantinedRow find(long id) throws SQLException {
        return NamedStatement.of(target, "quarantine.row").bind("id", id).list(QuarantinedRow.class).stream()
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("quarantined-row-not-found", "There is no row %d in quarantine.".formatted(id)));
    }

    /**
     * @throws Conflict if a run has already loaded the row, or if no run can be started; in that case the row is still
     *     marked
     */
    RetryAnswer retry(long id, String requestedBy) throws SQLException {
        var row = find(id);
        var pipeline = pipelines.all().stream()
                .filter(candidate -> candidate.source().equals(row.source())
                        && candidate.entity(row.entity()).isPresent())
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "no-pipeline",
                        "No pipeline loads %s of source %s any more.".formatted(row.entity(), row.source())));
        // The statement decides, because the row's state may have changed.
        if (mark(NamedStatement.of(target, "quarantine.mark_one").bind("id", id), requestedBy) == 0) {
            throw new Conflict(
                    "row-resolved", "Row %d is no longer waiting: a run has loaded it. See lastRunId.".formatted(id));
        }
        return start(1, List.of(pipeline), requestedBy);
    }

    /**
     * Retries every waiting row that matches.
     *
     * @throws InvalidInput if there is no such pipeline
     * @throws Conflict if no run can be started; the rows are still marked
     */
    RetryAnswer retry(RetryRequest request, String requestedBy) throws SQLException {
        var named = Optional.ofNullable(request.pipeline()).map(pipelines::required);
        var marked = 0;
        var concerned = new ArrayList<Pipeline>();
        for (var pipeline : named.map(List::of).orElseGet(pipelines::all)) {
            var count = mark(matching("quarantine.mark_matching", request.waitingIn(pipeline)), requestedBy);
            if (count > 0) {
                marked += count;
                concerned.add(pipeline);
            }
        }
        return start(marked, concerned, requestedBy);
    }

    /** Marks waiting rows for another attempt; returns how many there are. */
    private int mark(NamedStatement marking, String requestedBy) throws SQLException {
        return marking.bind("requested_by", requestedBy)
                .bind("requested_at", clock.instant())
                .update();
    }

    private NamedStatement matching(String statement, QuarantineFilter filter) {
        return NamedStatement.of(target, statement)
                .bind("state", filter.state().name())
                .bind("pipeline_source", filter.pipeline().map(Pipeline::source).orElse(null))
                .texts(
                        "pipeline_entities",
                        filter.pipeline().map(Pipeline::entityNames).orElse(List.of()))
                .bind("source", filter.source().orElse(null))
                .bind("entity", filter.entity().orElse(null))
                .bind("field", filter.field().orElse(null))
                .bind("rule", filter.rule().orElse(null));
    }

    private RetryAnswer start(int marked, List<Pipeline> concerned, String requestedBy) throws SQLException {
        var started = new ArrayList<RunView>();
        var underWay = new ArrayList<String>();
        var reasons = new ArrayList<String>();
        for (var pipeline : concerned) {
            try {
                started.add(runs.start(new RunRequest(pipeline.name(), RunMode.DELTA), requestedBy));
            } catch (Conflict e) {
                underWay.add(pipeline.name());
                reasons.add(e.getMessage());
            }
        }
        if (started.isEmpty() && !underWay.isEmpty()) {
            throw new Conflict(
                    "pipeline-running",
                    "%s No run was started. %s for another attempt by the next run."
                            .formatted(
                                    String.join(" ", reasons),
                                    marked == 1 ? "The row is marked" : marked + " rows are marked"));
        }
        return new RetryAnswer(marked, started, underWay);
    }
}
