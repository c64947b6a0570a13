package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.migrator.load.write.Chunk.RawRow;
import org.plumbline.migrator.sql.NamedStatement;

/** Reads the id map. */
record KnownRows(Connection target, String source) {

    /**
     * A row that was loaded before.
     *
     * @param contentHash of its raw document when it was last written; null if the source has lost the row since
     * @param held whether the target still has it
     */
    record Known(long newId, String contentHash, boolean held) {

        private static final String FORGOTTEN = "";

        boolean isHeldAs(RawRow row) {
            return held && row.contentHash().equals(contentHash);
        }

        /**
         * Whether the target's row matches its raw document. The hash is empty if an operator has cleared it because
         * they do not match, or if the row waits in quarantine.
         */
        boolean isHeldAsStored() {
            return held && !FORGOTTEN.equals(contentHash);
        }
    }

    Map<String, Known> of(String entity, Collection<String> legacyIds) throws SQLException {
        return legacyIds.isEmpty()
                ? Map.of()
                : sql("chunk.known_rows", entity)
                        .texts("ids", legacyIds)
                        .map(
                                row -> row.getString("legacy_id"),
                                row -> new Known(
                                        row.getLong("new_id"), row.getString("content_hash"), row.getBoolean("held")));
    }

    /** Returns the raw rows of the target's present rows, by legacy key. */
    Map<String, String> documents(String entity, List<String> legacyIds) throws SQLException {
        return legacyIds.isEmpty()
                ? Map.of()
                : sql("chunk.earlier_documents", entity)
                        .texts("ids", legacyIds)
                        .map(row -> row.getString("legacy_id"), row -> row.getString("document"));
    }

    /** Whether any row of an entity was ever loaded. */
    boolean any(String entity) throws SQLException {
        return sql("chunk.has_known_rows", entity).isTrue();
    }

    /** Returns those of some new keys that a table actually has, independent of the id map. */
    Set<Long> present(TargetTable table, List<Long> newIds) throws SQLException {
        return newIds.isEmpty()
                ? Set.of()
                : Set.copyOf(NamedStatement.of(target, "chunk.present_keys")
                        .with(table.parts())
                        .bigints("ids", newIds)
                        .list(row -> row.getLong(1)));
    }

    List<Long> nextKeys(String sequence, int count) throws SQLException {
        return NamedStatement.of(target, "chunk.next_keys")
                .bind("sequence", sequence)
                .bind("number", count)
                .list(row -> row.getLong(1));
    }

    private NamedStatement sql(String name, String entity) {
        return NamedStatement.of(target, name).bind("source", source).bind("entity", entity);
    }
}
