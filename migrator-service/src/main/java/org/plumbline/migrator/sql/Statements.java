package org.plumbline.migrator.sql;

import java.sql.Connection;

/** Makes statements for a connection. */
public record Statements(Connection connection) {

    public NamedStatement sql(String name) {
        return new NamedStatement(connection, SqlFiles.named(name));
    }

    public NamedStatement composed(String sql) {
        return new NamedStatement(connection, SqlText.of(sql, sql));
    }
}
