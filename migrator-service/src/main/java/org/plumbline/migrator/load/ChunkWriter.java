package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.migrator.load.Chunk.Before;
import org.plumbline.migrator.load.Chunk.QuarantinedRow;
import org.plumbline.migrator.load.Chunk.TakenRow;
import org.plumbline.migrator.sql.CopyStream;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * Writes one entity's chunks: bundles, keys, raw documents, rejects, counts and checkpoint of a chunk commit together
 * or not at all. The connection is the caller's, with auto-commit off.
 */
final class ChunkWriter {

    private static final String UPDATE_ID_MAP = SqlFile.read("load/update_id_map.sql");
    private static final String UPDATE_DOCUMENTS = SqlFile.read("load/update_documents.sql");
    private static final String REPLACE_DOCUMENTS = SqlFile.read("load/replace_documents.sql");
    private static final String QUARANTINE = SqlFile.read("load/quarantine.sql");
    private static final String RESOLVE_QUARANTINE = SqlFile.read("load/resolve_quarantine.sql");
    private static final String FORGET_REFERENCES = SqlFile.read("load/forget_waiting_references.sql");
    private static final String REMEMBER_REFERENCES = SqlFile.read("load/remember_waiting_references.sql");
    private static final String ANYTHING_WAITS = SqlFile.read("load/anything_waits.sql");
    private static final String COUNT = SqlFile.read("load/count_chunk.sql");
    private static final String ID_MAP_COPY =
            "etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)";
    private static final String DOCUMENT_COPY = "core.legacy_documents (source, entity, legacy_id, document, run_id)";

    private final Connection target;
    private final Statements statements;
    private final BundleWriter bundles;
    private final String source;
    private final String entity;
    private final long runId;
    private boolean quarantineHasRows;
    private boolean referencesWait;

    ChunkWriter(Connection target, EntityMapping mapping, String source, long runId) throws SQLException {
        this.target = target;
        statements = new Statements(target);
        this.source = source;
        this.runId = runId;
        bundles = new BundleWriter(target, mapping);
        entity = mapping.entity().name();
        var waiting = statements
                .list(
                        row -> new Waiting(row.getBoolean("in_quarantine"), row.getBoolean("for_references")),
                        ANYTHING_WAITS,
                        source,
                        entity,
                        source,
                        entity)
                .getFirst();
        quarantineHasRows = waiting.inQuarantine();
        referencesWait = waiting.forReferences();
    }

    /** Whether rows of the entity wait. */
    private record Waiting(boolean inQuarantine, boolean forReferences) {}

    /** What else a chunk's transaction writes. */
    @FunctionalInterface
    interface Besides {
        void write(Connection target) throws SQLException;

        static Besides nothing() {
            return target -> {};
        }
    }

    /**
     * Writes a chunk without committing it.
     *
     * @param mended whether a comparison found the rows: written ones then count as mended
     * @throws RunTakenOver if the run is no longer this process's
     */
    void write(Chunk chunk, boolean mended, Besides besides) throws SQLException {
        OwnRun.require(statements, runId);
        var taken = chunk.taken();
        bundles.write(taken);
        rememberKeys(taken);
        rememberReferences(taken);
        for (var row : chunk.rejected()) {
            quarantine(row);
        }
        resolveQuarantine(chunk);
        statements.update(
                COUNT,
                (long) chunk.read(),
                (long) taken.size(),
                (long) chunk.unchanged().size(),
                (long) chunk.rejected().size(),
                mended ? (long) taken.size() : 0L,
                runId,
                entity);
        besides.write(target);
    }

    /** Counts rows that a comparison found unchanged, without committing. */
    void countUnchanged(long rows) throws SQLException {
        OwnRun.require(statements, runId);
        statements.update(COUNT, rows, 0L, rows, 0L, 0L, runId, entity);
    }

    private void rememberKeys(List<TakenRow> rows) throws SQLException {
        var known = rows.stream().filter(row -> row.before() != Before.UNKNOWN).toList();
        if (!known.isEmpty()) {
            var ids = statements.texts(known.stream().map(TakenRow::legacyId).toList());
            var hashes =
                    statements.texts(known.stream().map(TakenRow::contentHash).toList());
            var documents =
                    statements.texts(known.stream().map(TakenRow::document).toList());
            // Nearly always all exist, and an update costs less than an insert with a conflict.
            if (statements.update(UPDATE_DOCUMENTS, runId, ids, documents, source, entity) < known.size()) {
                statements.update(REPLACE_DOCUMENTS, source, entity, runId, ids, documents);
            }
            statements.update(UPDATE_ID_MAP, runId, ids, hashes, source, entity);
        }
        var unknown =
                rows.stream().filter(row -> row.before() == Before.UNKNOWN).toList();
        CopyStream.copy(target, ID_MAP_COPY, unknown, (out, row) -> out.values(
                        source, entity, row.legacyId(), row.newId(), "\\x" + row.contentHash(), runId, runId)
                .endRow());
        CopyStream.copy(target, DOCUMENT_COPY, unknown, (out, row) -> out.values(
                        source, entity, row.legacyId(), row.document(), runId)
                .endRow());
    }

    private void rememberReferences(List<TakenRow> rows) throws SQLException {
        if (referencesWait) {
            statements.update(
                    FORGET_REFERENCES,
                    source,
                    entity,
                    statements.texts(rows.stream().map(TakenRow::legacyId).toList()));
        }
        for (var row : rows) {
            for (var awaited : row.waitsFor()) {
                statements.update(
                        REMEMBER_REFERENCES, source, entity, row.legacyId(), awaited.entity(), awaited.legacyId());
                referencesWait = true;
            }
        }
    }

    private void quarantine(QuarantinedRow row) throws SQLException {
        var reason = row.reason();
        var awaited = reason.awaited();
        statements.update(
                QUARANTINE,
                source,
                entity,
                row.legacyId(),
                row.document(),
                reason.field(),
                reason.rule(),
                reason.getMessage(),
                awaited == null ? null : awaited.entity(),
                awaited == null ? null : awaited.legacyId(),
                runId,
                runId);
        quarantineHasRows = true;
    }

    private void resolveQuarantine(Chunk chunk) throws SQLException {
        if (quarantineHasRows) {
            var taken = chunk.taken().stream().map(TakenRow::legacyId);
            var unchanged = chunk.unchanged().stream();
            statements.update(
                    RESOLVE_QUARANTINE,
                    source,
                    entity,
                    statements.texts(Stream.concat(taken, unchanged).toList()));
        }
    }
}
