package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** Reads the id map. */
final class KnownRows {

    private static final String KNOWN = SqlFile.read("load/known_rows.sql");
    private static final String DOCUMENTS = SqlFile.read("load/earlier_documents.sql");
    private static final String NEXT_KEYS = SqlFile.read("load/next_keys.sql");
    private static final String PRESENT = SqlFile.read("load/present_keys.sql");
    private static final String ANY = SqlFile.read("load/has_known_rows.sql");

    private final Statements target;
    private final String source;

    KnownRows(Connection target, String source) {
        this.target = new Statements(target);
        this.source = source;
    }

    /**
     * A row that was loaded before.
     *
     * @param contentHash of its raw document when it was last written; null if the source has lost the row since
     * @param held whether the target still has it
     */
    record Known(long newId, String contentHash, boolean held) {}

    /** Returns rows by legacy key. */
    Map<String, Known> of(String entity, Collection<String> legacyIds) throws SQLException {
        var known = new HashMap<String, Known>();
        if (legacyIds.isEmpty()) {
            return known;
        }
        target.list(
                row -> known.put(
                        row.getString("legacy_id"),
                        new Known(row.getLong("new_id"), row.getString("content_hash"), row.getBoolean("held"))),
                KNOWN,
                source,
                entity,
                target.texts(legacyIds));
        return known;
    }

    /** Returns the raw rows of the target's present rows, by legacy key. */
    Map<String, String> documents(String entity, List<String> legacyIds) throws SQLException {
        var documents = new HashMap<String, String>();
        if (!legacyIds.isEmpty()) {
            target.list(
                    row -> documents.put(row.getString("legacy_id"), row.getString("document")),
                    DOCUMENTS,
                    source,
                    entity,
                    target.texts(legacyIds));
        }
        return documents;
    }

    /** Whether any row of an entity was ever loaded. */
    boolean any(String entity) throws SQLException {
        return target.list(row -> row.getBoolean(1), ANY, source, entity).getFirst();
    }

    /** Returns those of some new keys that a table has, whatever the id map holds. */
    Set<Long> present(TargetTable table, List<Long> newIds) throws SQLException {
        return newIds.isEmpty()
                ? Set.of()
                : Set.copyOf(target.list(row -> row.getLong(1), table.fill(PRESENT), target.bigints(newIds)));
    }

    /** Takes new keys from a sequence. */
    List<Long> nextKeys(String sequence, int count) throws SQLException {
        return target.list(row -> row.getLong(1), NEXT_KEYS, sequence, count);
    }
}
