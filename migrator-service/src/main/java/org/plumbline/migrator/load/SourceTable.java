package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * What decides how a legacy table is best read.
 *
 * @param hasRowVersions whether each row tells the transaction that wrote it; a view's rows do not
 * @param cursorType the cursor's type as the catalogue calls it; null where there is no cursor
 */
record SourceTable(boolean hasRowVersions, long sizeBytes, boolean cursorIsIndexed, String cursorType) {

    static SourceTable read(Connection source, Entity entity) throws SQLException {
        return new Statements(source)
                .list(
                        row -> new SourceTable(
                                row.getBoolean("has_row_versions"),
                                row.getLong("size_bytes"),
                                row.getBoolean("cursor_is_indexed"),
                                row.getString("cursor_type")),
                        SqlFile.read("source/table_facts.sql"),
                        entity.cursor(),
                        entity.cursor(),
                        TargetTable.quoted(entity.from()))
                .getFirst();
    }
}
