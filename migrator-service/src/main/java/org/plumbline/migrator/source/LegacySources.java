package org.plumbline.migrator.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.source.SourcesConfig.Source;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens snapshots of the legacy databases. */
@ApplicationScoped
public class LegacySources {

    private final SourcesConfig config;

    LegacySources(SourcesConfig config) {
        this.config = config;
    }

    /**
     * One consistent, read-only view of a legacy database, to be closed by the caller.
     *
     * @throws SourceFault where it cannot be had
     */
    public LegacySnapshot openSnapshot(String name) {
        var source = config.sources().get(name);
        if (source == null) {
            throw SourceFault.unknown(name);
        }
        try {
            return new LegacySnapshot(name, source, connect(name, source));
        } catch (SQLException e) {
            throw SourceFault.explain(name, source, e);
        }
    }

    private static Connection connect(String name, Source source) throws SQLException {
        var dataSource = new PGSimpleDataSource();
        try {
            dataSource.setUrl(source.jdbcUrl());
        } catch (IllegalArgumentException malformed) {
            throw new SQLException("The JDBC URL is malformed", "08001", malformed);
        }
        dataSource.setUser(source.username());
        dataSource.setPassword(source.password());
        dataSource.setApplicationName("plumbline-migrator " + name);
        var seconds = (int) source.connectTimeout().toSeconds();
        dataSource.setConnectTimeout(seconds);
        dataSource.setLoginTimeout(seconds);
        dataSource.setTcpKeepAlive(true);
        // Timestamps travel as text: in UTC, and in the one form that the target reads back exactly.
        dataSource.setOptions("-c TimeZone=UTC -c DateStyle=ISO");
        var connection = dataSource.getConnection();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }
}
