package org.plumbline.migrator.repair;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.load.read.ReadAhead;
import org.plumbline.migrator.load.write.Derivation;
import org.plumbline.migrator.load.write.Derivation.Row;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.load.write.RejectedRow;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.repair.Changes.FailingRow;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFunction;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;
import org.postgresql.jdbc.PgConnection;

/**
 * Reads every row of a repair's table and finds the failing ones. It holds a few chunks of rows at a time; a consumer
 * that stops also stops the query.
 */
final class RepairScan {

    private static final int CHUNK_ROWS = 4_000;

    private final Connection target;
    private final Repair repair;
    private final Changes changes;
    private final RepairStatements statements;
    private final Derivation deciding;
    private final Derivation whole;
    private final long expected;

    private long checked;

    /**
     * @param target its transaction is the caller's, with auto-commit off
     * @param changes receives the failing and refused rows
     */
    RepairScan(Connection target, Repair repair, Transformers transformers, Changes changes) throws SQLException {
        this.target = target;
        this.repair = repair;
        this.changes = changes;
        NamedStatement.of(target, "repair.utc").update();
        var tables = new TargetTables(target);
        statements = new RepairStatements(tables.named(repair.table()), repair.columns());
        var mapping = EntityMapping.compile(repair.entity(), tables, transformers);
        deciding = Derivation.of(mapping, repair.table(), repair.decides(), target);
        whole = Derivation.of(mapping, repair.table(), repair.columns(), target);
        expected = NamedStatement.of(target, "repair.count_rows")
                .bind("source", repair.pipeline().source())
                .bind("entity", repair.entity().name())
                .number();
    }

    RepairStatements statements() {
        return statements;
    }

    Changes changes() {
        return changes;
    }

    long checked() {
        return checked;
    }

    /** Rows to read. */
    long expected() {
        return Math.max(expected, checked);
    }

    /**
     * Runs the scan; call it once. Returns false if the consumer has stopped it.
     *
     * @param consumer receives the failing rows of each chunk, possibly none; returns false to stop the scan
     */
    boolean run(SqlFunction<List<FailingRow>, Boolean> consumer) throws SQLException {
        // If the consumer stops, the read is not aborted but awaited, because aborting it would close the connection.
        try (var ahead = new ReadAhead<>(this::read, () -> {})) {
            for (var chunk = ahead.take(); chunk != null; chunk = ahead.take()) {
                checked += chunk.size();
                if (!consumer.apply(
                        failing(chunk.stream().map(StoredRow::parsed).toList()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A row as read; its document is parsed later. */
    private record StoredRow(String legacyId, long newId, String document, List<String> stored) {
        private Row parsed() {
            return new Row(legacyId, newId, LegacyRow.of(document), stored);
        }
    }

    private void read(ReadAhead<List<StoredRow>> ahead) throws SQLException {
        var chunk = new ArrayList<StoredRow>(CHUNK_ROWS);
        // Unwrapped, because the pool rejects threads that do not own the transaction.
        statements
                .sql(target.unwrap(PgConnection.class), "repair.rows")
                .with("document", RepairStatements.document(whole.inputs()))
                .bind("source", repair.pipeline().source())
                .bind("entity", repair.entity().name())
                .forEach(CHUNK_ROWS, row -> {
                    chunk.add(stored(row));
                    if (chunk.size() == CHUNK_ROWS) {
                        ahead.put(List.copyOf(chunk));
                        chunk.clear();
                    }
                });
        ahead.put(chunk);
    }

    private StoredRow stored(ResultSet row) throws SQLException {
        var stored = new ArrayList<String>();
        for (var column = 0; column < repair.columns().size(); column++) {
            stored.add(row.getString(4 + column));
        }
        return new StoredRow(row.getString(1), row.getLong(2), row.getString(3), stored);
    }

    private List<FailingRow> failing(List<Row> chunk) throws SQLException {
        var failing = new ArrayList<FailingRow>();
        for (var difference : deciding.differences(chunk, this::refuse)) {
            derive(difference.row(), failing);
        }
        return failing;
    }

    private void derive(Row row, List<FailingRow> failing) {
        try {
            var derived = whole.derive(row.legacy());
            if (derived.isEmpty()) {
                changes.refuse(
                        row.legacyId(),
                        null,
                        "Today's mapping produces no row in %s; a column repair cannot delete one"
                                .formatted(repair.table()));
            } else {
                failing.add(changes.add(row, derived));
            }
        } catch (RejectedRow refusal) {
            refuse(row, refusal);
        }
    }

    private void refuse(Row row, RejectedRow refusal) {
        changes.refuse(row.legacyId(), refusal.field(), refusal.getMessage());
    }
}
