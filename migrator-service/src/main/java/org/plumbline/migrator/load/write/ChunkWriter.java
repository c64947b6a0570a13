package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.plumbline.migrator.load.write.Chunk.AcceptedRow;
import org.plumbline.migrator.load.write.Chunk.Before;
import org.plumbline.migrator.load.write.Chunk.QuarantinedRow;
import org.plumbline.migrator.load.write.Chunk.RawRow;
import org.plumbline.migrator.sql.CopyStream;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlConsumer;

/**
 * Writes one entity's chunks. Bundles, keys, raw documents, rejects, counts and checkpoint of a chunk commit together
 * or not at all. The caller provides the connection, with auto-commit off.
 */
public final class ChunkWriter {

    private static final String ID_MAP_COPY =
            "etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)";
    private static final String DOCUMENT_COPY = "core.legacy_documents (source, entity, legacy_id, document, run_id)";

    private final Connection target;
    private final BundleWriter bundles;
    private final String source;
    private final String entity;
    private final long runId;
    private boolean quarantineHasRows;
    private boolean referencesWait;

    public ChunkWriter(Connection target, EntityMapping mapping, String source, long runId) throws SQLException {
        this.target = target;
        this.source = source;
        this.runId = runId;
        bundles = new BundleWriter(target, mapping);
        entity = mapping.entity().name();
        sql("chunk.anything_waits").forEach(0, row -> {
            quarantineHasRows = row.getBoolean("in_quarantine");
            referencesWait = row.getBoolean("for_references");
        });
    }

    /**
     * Writes a chunk without committing it.
     *
     * @param besides writes what else belongs to its transaction
     * @param mended whether a comparison found the rows: written ones then count as mended
     * @throws RunTakenOver if the run is no longer this process's
     */
    void write(Chunk chunk, boolean mended, SqlConsumer<Connection> besides) throws SQLException {
        RunTakenOver.refuse(target, runId);
        var accepted = chunk.accepted();
        bundles.write(accepted);
        rememberKeys(accepted);
        rememberReferences(accepted);
        for (var row : chunk.rejected()) {
            quarantine(row);
        }
        resolveQuarantine(accepted);
        count(chunk.read(), accepted.size(), chunk.unchanged(), chunk.rejected().size(), mended ? accepted.size() : 0);
        besides.accept(target);
    }

    /** Counts rows that a comparison found unchanged, without committing. */
    public void countUnchanged(long rows) throws SQLException {
        count(rows, 0, rows, 0, 0);
    }

    private void count(long read, long written, long unchanged, long quarantined, long mended) throws SQLException {
        NamedStatement.of(target, "chunk.count")
                .bind("read", read)
                .bind("written", written)
                .bind("unchanged", unchanged)
                .bind("quarantined", quarantined)
                .bind("mended", mended)
                .bind("run", runId)
                .bind("entity", entity)
                .update();
    }

    private NamedStatement sql(String name) {
        return NamedStatement.of(target, name).bind("source", source).bind("entity", entity);
    }

    private void rememberKeys(List<AcceptedRow> rows) throws SQLException {
        var known = rows.stream().filter(row -> row.before() != Before.UNKNOWN).toList();
        if (!known.isEmpty()) {
            // Nearly always all rows exist, and an update is cheaper than an insert with a conflict.
            if (write("chunk.update_documents", known, "documents", RawRow::document) < known.size()) {
                write("chunk.replace_documents", known, "documents", RawRow::document);
            }
            write("chunk.update_id_map", known, "hashes", RawRow::contentHash);
        }
        var unknown =
                rows.stream().filter(row -> row.before() == Before.UNKNOWN).toList();
        CopyStream.copy(target, ID_MAP_COPY, unknown, (out, row) -> out.values(
                        source,
                        entity,
                        row.legacyId(),
                        row.newId(),
                        "\\x" + row.raw().contentHash(),
                        runId,
                        runId)
                .endRow());
        CopyStream.copy(target, DOCUMENT_COPY, unknown, (out, row) -> out.values(
                        source, entity, row.legacyId(), row.raw().document(), runId)
                .endRow());
    }

    private int write(String statement, List<AcceptedRow> rows, String parameter, Function<RawRow, String> value)
            throws SQLException {
        return sql(statement)
                .bind("run", runId)
                .texts("ids", legacyIds(rows))
                .texts(parameter, rows.stream().map(AcceptedRow::raw).map(value).toList())
                .update();
    }

    private static List<String> legacyIds(List<AcceptedRow> rows) {
        return rows.stream().map(AcceptedRow::legacyId).toList();
    }

    private void rememberReferences(List<AcceptedRow> rows) throws SQLException {
        if (referencesWait) {
            sql("chunk.forget_waiting_references").texts("ids", legacyIds(rows)).update();
        }
        for (var row : rows) {
            for (var awaited : row.waitsFor()) {
                sql("chunk.remember_waiting_reference")
                        .bind("legacy_id", row.legacyId())
                        .bind("referred_entity", awaited.entity())
                        .bind("referred_legacy_id", awaited.legacyId())
                        .update();
                referencesWait = true;
            }
        }
    }

    private void quarantine(QuarantinedRow row) throws SQLException {
        var reason = row.reason();
        var awaited = reason.awaited();
        sql("chunk.quarantine")
                .bind("legacy_id", row.raw().legacyId())
                .bind("document", row.raw().document())
                .bind("field", reason.field())
                .bind("rule", reason.rule())
                .bind("reason", reason.getMessage())
                .bind("waits_for_entity", awaited == null ? null : awaited.entity())
                .bind("waits_for_legacy_id", awaited == null ? null : awaited.legacyId())
                .bind("run", runId)
                .update();
        quarantineHasRows = true;
    }

    private void resolveQuarantine(List<AcceptedRow> rows) throws SQLException {
        if (quarantineHasRows) {
            sql("chunk.resolve_quarantine").texts("ids", legacyIds(rows)).update();
        }
    }
}
