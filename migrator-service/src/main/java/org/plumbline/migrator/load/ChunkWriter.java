package org.plumbline.migrator.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.sql.SqlFile;
import org.postgresql.PGConnection;

/**
 * Writes one entity's chunks: rows, keys, raw documents, rejects and progress of a chunk commit together or not at all.
 * The connection is the caller's, with auto-commit off, and has run {@code load/open.sql}.
 */
final class ChunkWriter implements AutoCloseable {

    private static final String BEGIN = SqlFile.read("load/begin_chunk.sql");
    private static final String SETTLE = SqlFile.read("load/settle_chunk.sql");
    private static final String SETTLE_REMOVAL = SqlFile.read("load/settle_removal.sql");
    private static final String BEGIN_REMOVAL = SqlFile.read("load/begin_removal.sql");
    private static final String KNOWN_KEYS = SqlFile.read("load/known_keys.sql");
    private static final String ANALYZE = SqlFile.read("load/analyze.sql");
    private static final String CLOSE = SqlFile.read("load/close_entity.sql");

    private final Connection target;
    private final String source;
    private final Entity entity;
    private final long runId;
    private final String merge;
    private final ContentHash hash = new ContentHash();
    private CopyText accepted = new CopyText();
    private CopyText rejected = new CopyText();
    private long rowsInChunk;
    private long rowsSinceAnalyze;

    ChunkWriter(Connection target, String source, Entity entity, long runId) throws SQLException {
        this.target = target;
        this.source = source;
        this.entity = entity;
        this.runId = runId;
        merge = SqlFile.read(entity.sqlFolder() + "/merge.sql");
        execute(SqlFile.read(entity.sqlFolder() + "/stage.sql"));
        target.commit();
    }

    void add(String legacyId, String document, Transformed transformed) {
        rowsInChunk++;
        switch (transformed) {
            case Transformed.Accepted row -> {
                accepted.value(legacyId).value(hash.of(document)).value(document);
                row.values().forEach(accepted::value);
                accepted.endRow();
            }
            case Transformed.Rejected row ->
                rejected.value(legacyId)
                        .value(document)
                        .value(row.field())
                        .value(row.rule())
                        .value(row.reason())
                        .endRow();
        }
    }

    void commitChunk() throws SQLException {
        begin();
        copy("staged_rows", accepted);
        copy("rejected_rows", rejected);
        execute(merge);
        execute(SETTLE);
        target.commit();
        accepted = new CopyText();
        rejected = new CopyText();
        analyzeWhereTheTargetHasDoubled();
    }

    private void analyzeWhereTheTargetHasDoubled() throws SQLException {
        rowsSinceAnalyze += rowsInChunk;
        rowsInChunk = 0;
        if (rowsSinceAnalyze > knownKeys()) {
            execute(ANALYZE);
            rowsSinceAnalyze = 0;
        }
        target.commit();
    }

    private long knownKeys() throws SQLException {
        try (var statement = target.createStatement();
                var row = statement.executeQuery(KNOWN_KEYS)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Removes what the target has of this entity and no chunk of the run has brought. */
    void removeVanished() throws SQLException {
        begin();
        execute(BEGIN_REMOVAL);
        execute(SqlFile.read(entity.sqlFolder() + "/remove.sql"));
        execute(SETTLE_REMOVAL);
        target.commit();
    }

    private void begin() throws SQLException {
        try (var statement = target.prepareStatement(BEGIN)) {
            statement.setString(1, source);
            statement.setString(2, entity.name());
            statement.setString(3, Long.toString(runId));
            statement.execute();
        }
    }

    private void copy(String table, CopyText rows) throws SQLException {
        try {
            target.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new StringReader(rows.text()));
        } catch (IOException e) {
            throw new SQLException("COPY into " + table + " broke off", "08006", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = target.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute(CLOSE);
        target.commit();
    }
}
