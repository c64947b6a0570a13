package org.plumbline.migrator.sql;

import java.sql.Connection;

/** Makes statements for a connection. */
public final class Statements {

    private final Connection connection;

    public Statements(Connection connection) {
        this.connection = connection;
    }

    public NamedStatement sql(String name) {
        return new NamedStatement(connection, name, SqlFiles.statement(name));
    }

    public NamedStatement composed(String sql) {
        return new NamedStatement(connection, sql, sql);
    }
}
