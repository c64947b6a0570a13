package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** What the id map remembers of rows. */
final class KnownRows {

    private static final String KNOWN = SqlFile.read("load/known_rows.sql");
    private static final String ANY = SqlFile.read("load/has_known_rows.sql");

    private final Connection target;
    private final String source;

    KnownRows(Connection target, String source) {
        this.target = target;
        this.source = source;
    }

    /**
     * A row that has been taken before.
     *
     * @param contentHash of its raw document when it was last written; null where the source had lost the row since
     * @param held whether the target still has it
     */
    record Known(long newId, String contentHash, boolean held) {}

    /** By legacy key. */
    Map<String, Known> of(String entity, Collection<String> legacyIds) throws SQLException {
        var known = new HashMap<String, Known>();
        if (legacyIds.isEmpty()) {
            return known;
        }
        try (var statement = target.prepareStatement(KNOWN)) {
            statement.setString(1, source);
            statement.setString(2, entity);
            statement.setArray(3, target.createArrayOf("text", legacyIds.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(
                            row.getString("legacy_id"),
                            new Known(row.getLong("new_id"), row.getString("content_hash"), row.getBoolean("held")));
                }
            }
        }
        return known;
    }

    /** The raw rows from which the target's present rows were made, by legacy key. */
    Map<String, String> documents(String entity, List<String> legacyIds) throws SQLException {
        var documents = new HashMap<String, String>();
        if (!legacyIds.isEmpty()) {
            var statements = new Statements(target);
            statements.list(
                    row -> documents.put(row.getString("legacy_id"), row.getString("document")),
                    SqlFile.read("load/earlier_documents.sql"),
                    source,
                    entity,
                    statements.texts(legacyIds));
        }
        return documents;
    }

    /** Whether any row of an entity has ever been taken. */
    boolean any(String entity) throws SQLException {
        try (var statement = target.prepareStatement(ANY)) {
            statement.setString(1, source);
            statement.setString(2, entity);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** New keys from a sequence. */
    static long[] nextKeys(Connection target, String sequence, int count) throws SQLException {
        var keys = new long[count];
        try (var statement = target.prepareStatement(SqlFile.read("load/next_keys.sql"))) {
            statement.setString(1, sequence);
            statement.setInt(2, count);
            try (var row = statement.executeQuery()) {
                for (var index = 0; row.next(); index++) {
                    keys[index] = row.getLong(1);
                }
            }
        }
        return keys;
    }
}
