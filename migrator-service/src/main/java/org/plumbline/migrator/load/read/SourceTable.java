package org.plumbline.migrator.load.read;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The properties of a legacy table that determine how to read it.
 *
 * @param hasRowVersions whether each row has the id of the transaction that wrote it; a view's rows do not
 * @param cursorType the cursor's type as in the catalogue; null if there is no cursor
 */
public record SourceTable(boolean hasRowVersions, long sizeBytes, boolean cursorIsIndexed, String cursorType) {

    public static SourceTable read(Connection source, Entity entity) throws SQLException {
        return NamedStatement.of(source, "source.table_facts")
                .bind("cursor", entity.cursor())
                .bind("relation", TargetTable.quoted(entity.from()))
                .get(row -> new SourceTable(
                        row.getBoolean("has_row_versions"),
                        row.getLong("size_bytes"),
                        row.getBoolean("cursor_is_indexed"),
                        row.getString("cursor_type")));
    }
}
