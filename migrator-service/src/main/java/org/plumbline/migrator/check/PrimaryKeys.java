package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** The columns by which the target tells rows apart. */
final class PrimaryKeys {

    private PrimaryKeys() {}

    /** @throws SQLException where the table has none */
    static String of(Connection target, TableName table) throws SQLException {
        return new Statements(target)
                        .list(
                                row -> row.getString(1),
                                SqlFile.read("checks/support/primary_key.sql"),
                                table.schema(),
                                table.table())
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new SQLException("table " + table + " has no primary key"));
    }
}
