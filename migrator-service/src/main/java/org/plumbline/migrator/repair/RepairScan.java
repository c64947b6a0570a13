package org.plumbline.migrator.repair;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plumbline.migrator.load.read.ReadAhead;
import org.plumbline.migrator.load.write.Derivation;
import org.plumbline.migrator.load.write.Derivation.Row;
import org.plumbline.migrator.load.write.RejectedRow;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.repair.Refusals.RefusedRow;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;

/**
 * Reads every row of a repair's table and finds the failing ones. It holds a few chunks of rows at a time; a consumer
 * that stops also stops the query.
 */
final class RepairScan {

    private static final int CHUNK_ROWS = 4_000;

    private final Connection target;
    private final Repair repair;
    private final RepairStatements statements;
    private final Derivation deciding;
    private final Derivation whole;
    private final Refusals refusals = new Refusals();
    private final long expected;
    private long examined;
    private long found;

    /** Receives the findings of a chunk. */
    @FunctionalInterface
    interface Consumer {
        /**
         * Receives the findings of a chunk.
         *
         * @param rows that fail; may be empty
         * @param soFar the progress of the scan
         */
        void accept(List<FailingRow> rows, RepairScan soFar) throws SQLException;
    }

    /** @param target its transaction is the caller's, with auto-commit off */
    RepairScan(Connection target, Repair repair, Transformers transformers) throws SQLException {
        this.target = target;
        this.repair = repair;
        var plain = new Statements(target);
        plain.sql("repair.utc").update();
        var tables = new TargetTables(target);
        statements = RepairStatements.of(repair.table(), repair.columns(), tables);
        deciding = Derivation.of(repair.entity(), repair.table(), repair.decides(), transformers, tables);
        whole = Derivation.of(repair.entity(), repair.table(), repair.columns(), transformers, tables);
        expected = plain.sql("repair.count_rows")
                .bind("source", repair.pipeline().source())
                .bind("entity", repair.entity().name())
                .number();
    }

    RepairStatements statements() {
        return statements;
    }

    /** Rows read so far. */
    long examined() {
        return examined;
    }

    /** Rows to read. */
    long expected() {
        return Math.max(expected, examined);
    }

    /** Failing rows so far. */
    long found() {
        return found;
    }

    Refusals refusals() {
        return refusals;
    }

    /** Runs the scan; call it once. */
    void run(Consumer consumer) throws SQLException {
        // A consumer that stops interrupts the reader, which must not cost the connection.
        var threads = Thread.ofPlatform().name("repair-reader").factory();
        try (var ahead = new ReadAhead<>(threads, this::read)) {
            for (var chunk = ahead.take(); chunk != null; chunk = ahead.take()) {
                examined += chunk.size();
                var faulty = faulty(chunk.stream().map(StoredRow::parsed).toList());
                found += faulty.size();
                consumer.accept(faulty, this);
            }
        }
    }

    /** A row as read; its document is parsed later. */
    private record StoredRow(String legacyId, long newId, String document, List<String> stored) {
        private Row parsed() {
            return new Row(legacyId, newId, LegacyRow.of(document), stored);
        }
    }

    private void read(ReadAhead<List<StoredRow>> ahead) throws SQLException {
        var chunk = new ArrayList<StoredRow>(CHUNK_ROWS);
        new Statements(target)
                .composed(statements.examine(whole.inputs()))
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

    private List<FailingRow> faulty(List<Row> chunk) throws SQLException {
        var rows = new HashMap<Long, Row>();
        chunk.forEach(row -> rows.put(row.newId(), row));
        var faulty = new ArrayList<FailingRow>();
        var differences =
                deciding.differences(decidingValues(chunk), (row, refusal) -> refusals.add(row.legacyId(), refusal));
        for (var difference : differences) {
            derive(rows.get(difference.row().newId()), faulty);
        }
        return faulty;
    }

    private List<Row> decidingValues(List<Row> rows) {
        var columns = repair.decides().size();
        return rows.stream()
                .map(row -> new Row(
                        row.legacyId(), row.newId(), row.legacy(), row.stored().subList(0, columns)))
                .toList();
    }

    private void derive(Row row, List<FailingRow> faulty) {
        try {
            var derived = whole.derive(row.legacy());
            if (derived.isEmpty()) {
                refusals.add(new RefusedRow(
                        row.legacyId(),
                        null,
                        "By today's mapping it has no row in %s at all, which a repair of columns cannot bring about"
                                .formatted(repair.table())));
            } else {
                faulty.add(new FailingRow(row.legacyId(), row.newId(), row.stored(), derived));
            }
        } catch (RejectedRow refusal) {
            refusals.add(row.legacyId(), refusal);
        }
    }
}
