package org.plumbline.migrator.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.plumbline.migrator.repair.RepairRowPage.Filter;
import org.plumbline.migrator.repair.RepairRunView.Reversal;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.service.failure.Failure.NotFound;

/**
 * The stored record of repairs, written in the caller's transaction, so that it exists if and only if the change does.
 */
@Singleton
class RepairJournal {

    private final ObjectMapper json;
    private final Clock clock;

    RepairJournal(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a revert needs from an application, as recorded then.
     *
     * @param table by its name in a definition
     */
    record Applied(String table, List<String> columns, RepairRunView run) {}

    long recordPreview(Connection target, Repair repair, RepairScan scan, String requestedBy, Instant startedAt)
            throws SQLException {
        return new Statements(target)
                .sql("repair.record_preview")
                .bind("repair", repair.id())
                .bind("pipeline", repair.pipeline().name())
                .bind("repaired_table", repair.table().toString())
                .bind("key_column", scan.statements().key())
                .texts("columns", repair.columns())
                .bind("requested_by", requestedBy)
                .bind("started_at", startedAt.toString())
                .bind("finished_at", clock.instant().toString())
                .bind("examined", scan.checked())
                .bind("at_fault", scan.changes().failing())
                .bind("refused", scan.changes().refused().count())
                .number();
    }

    /** Returns the id of the record. */
    long beginApply(Connection target, Repair repair, String key, String requestedBy, String reason, Instant startedAt)
            throws SQLException {
        return new Statements(target)
                .sql("repair.record_apply")
                .bind("repair", repair.id())
                .bind("pipeline", repair.pipeline().name())
                .bind("repaired_table", repair.table().toString())
                .bind("key_column", key)
                .texts("columns", repair.columns())
                .bind("requested_by", requestedBy)
                .bind("reason", reason)
                .bind("started_at", startedAt.toString())
                .number();
    }

    void endApply(Connection target, long repairRun, RepairScan scan, Figures before, Figures after)
            throws SQLException {
        new Statements(target)
                .sql("repair.finish_apply")
                .bind("finished_at", clock.instant().toString())
                .bind("examined", scan.checked())
                .bind("at_fault", scan.changes().failing())
                .bind("refused", scan.changes().refused().count())
                .bind("figures_before", write(before))
                .bind("figures_after", write(after))
                .bind("repair_run", repairRun)
                .update();
    }

    void recordRevert(
            Connection target, long repairRun, String requestedBy, String reason, long rowsReverted, long rowsLeft)
            throws SQLException {
        new Statements(target)
                .sql("repair.record_revert")
                .bind("reverted_by", requestedBy)
                .bind("reason", reason)
                .bind("reverted_at", clock.instant().toString())
                .bind("rows_reverted", rowsReverted)
                .bind("rows_kept", rowsLeft)
                .bind("repair_run", repairRun)
                .update();
    }

    /** Lists previews and applications, newest first. */
    List<RepairRunView> latest(Connection target, String repair, Set<RepairState> states, int limit)
            throws SQLException {
        return new Statements(target)
                .sql("repair.latest")
                .bind("repair", repair)
                .texts("states", states.stream().map(RepairState::id).toList())
                .bind("most", limit)
                .list(this::view);
    }

    /**
     * Finds an application or a preview.
     *
     * @throws NotFound if the repair has none of that number
     */
    Applied named(Connection target, String repair, long repairRun) throws SQLException {
        return new Statements(target)
                .sql("repair.find")
                .bind("repair", repair)
                .bind("repair_run", repairRun)
                .find(row -> new Applied(
                        row.getString("repaired_table"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        view(row)))
                .orElseThrow(() -> new NotFound(
                        "repair-run-not-found",
                        "%s has no application %d; GET /api/v1/repairs lists the last ones."
                                .formatted(repair, repairRun)));
    }

    /** Lists the first rows of an application, by new key. */
    List<RepairedRow> rows(Connection target, long repairRun, Filter filter, int limit, long offset)
            throws SQLException {
        return new Statements(target)
                .sql("repair.run_rows")
                .bind("repair_run", repairRun)
                .texts("states", filter.states())
                .bind("most", limit)
                .bind("skipped", offset)
                .list(RepairedRow::of);
    }

    long countRows(Connection target, long repairRun, Filter filter) throws SQLException {
        return new Statements(target)
                .sql("repair.count_run_rows")
                .bind("repair_run", repairRun)
                .texts("states", filter.states())
                .number();
    }

    private RepairRunView view(ResultSet row) throws SQLException {
        var state = RepairState.of(row.getString("state"));
        return new RepairRunView(
                row.getLong("repair_run_id"),
                state,
                row.getString("requested_by"),
                row.getString("reason"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("examined"),
                row.getLong("at_fault"),
                row.getLong("refused"),
                read(row.getString("figures_before")),
                read(row.getString("figures_after")),
                state == RepairState.REVERTED
                        ? new Reversal(
                                row.getString("reverted_by"),
                                row.getString("revert_reason"),
                                instant(row, "reverted_at"),
                                row.getLong("rows_reverted"),
                                row.getLong("rows_kept"))
                        : null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String write(Figures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written as JSON", e);
        }
    }

    private Figures read(String figures) {
        try {
            return figures == null ? null : json.readValue(figures, Figures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures that were written down cannot be read", e);
        }
    }
}
