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
import org.plumbline.migrator.sql.SqlFile;
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
                .number(
                        SqlFile.read("repair/record_preview.sql"),
                        repair.id(),
                        repair.pipeline().name(),
                        repair.table().toString(),
                        scan.statements().key(),
                        new Statements(target).texts(repair.columns()),
                        requestedBy,
                        startedAt.toString(),
                        clock.instant().toString(),
                        scan.checked(),
                        scan.changes().failing(),
                        scan.changes().refused().count());
    }

    /** Returns the id of the record. */
    long beginApply(Connection target, Repair repair, String key, String requestedBy, String reason, Instant startedAt)
            throws SQLException {
        return new Statements(target)
                .number(
                        SqlFile.read("repair/record_apply.sql"),
                        repair.id(),
                        repair.pipeline().name(),
                        repair.table().toString(),
                        key,
                        new Statements(target).texts(repair.columns()),
                        requestedBy,
                        reason,
                        startedAt.toString(),
                        repair.pipeline().name());
    }

    void endApply(Connection target, long repairRun, RepairScan scan, Figures before, Figures after)
            throws SQLException {
        new Statements(target)
                .update(
                        SqlFile.read("repair/finish_apply.sql"),
                        clock.instant().toString(),
                        scan.checked(),
                        scan.changes().failing(),
                        scan.changes().refused().count(),
                        write(before),
                        write(after),
                        repairRun);
    }

    void recordRevert(
            Connection target, long repairRun, String requestedBy, String reason, long rowsReverted, long rowsLeft)
            throws SQLException {
        new Statements(target)
                .update(
                        SqlFile.read("repair/record_revert.sql"),
                        requestedBy,
                        reason,
                        clock.instant().toString(),
                        rowsReverted,
                        rowsLeft,
                        repairRun);
    }

    /** Lists previews and applications, newest first. */
    List<RepairRunView> latest(Connection target, String repair, Set<RepairState> states, int limit)
            throws SQLException {
        var statements = new Statements(target);
        return statements.list(
                this::view,
                SqlFile.read("repair/latest.sql"),
                repair,
                statements.texts(states.stream().map(RepairState::id).toList()),
                limit);
    }

    /**
     * Finds an application or a preview.
     *
     * @throws NotFound if the repair has none of that number
     */
    Applied named(Connection target, String repair, long repairRun) throws SQLException {
        return new Statements(target)
                        .list(
                                row -> new Applied(
                                        row.getString("repaired_table"),
                                        List.of((String[])
                                                row.getArray("columns").getArray()),
                                        view(row)),
                                SqlFile.read("repair/find.sql"),
                                repair,
                                repairRun)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(
                                "repair-run-not-found",
                                "%s has no application %d; GET /api/v1/repairs lists the last ones."
                                        .formatted(repair, repairRun)));
    }

    /** Lists the first rows of an application, by new key. */
    List<RepairedRow> rows(Connection target, long repairRun, Filter filter, int limit, long offset)
            throws SQLException {
        var statements = new Statements(target);
        return statements.list(
                RepairedRow::of,
                SqlFile.read("repair/run_rows.sql"),
                repairRun,
                statements.texts(filter.states()),
                limit,
                offset);
    }

    long countRows(Connection target, long repairRun, Filter filter) throws SQLException {
        var statements = new Statements(target);
        return statements.number(
                SqlFile.read("repair/count_run_rows.sql"), repairRun, statements.texts(filter.states()));
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
