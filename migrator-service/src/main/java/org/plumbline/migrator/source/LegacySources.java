package org.plumbline.migrator.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.SourcesConfig.Source;

@ApplicationScoped
public class LegacySources {

    private final SourcesConfig config;
    private final Map<String, Map<TableName, RowCount>> counts = new ConcurrentHashMap<>();

    LegacySources(SourcesConfig config) {
        this.config = config;
    }

    /**
     * Opens a consistent, read-only snapshot of a legacy database, which the caller closes.
     *
     * @throws SourceFailure if it cannot be opened
     */
    public LegacySnapshot openSnapshot(String name) {
        var source = config.sources().get(name);
        if (source == null) {
            throw SourceFailure.unknown(name);
        }
        try {
            return open(name, source);
        } catch (SQLException e) {
            throw SourceFailure.explain(name, source, e);
        }
    }

    private LegacySnapshot open(String name, Source source) throws SQLException {
        var connection = connect(name, source);
        try {
            setUp(connection);
            var turnovers = Turnover.ofTables(connection);
            return new LegacySnapshot(
                    name,
                    source,
                    connection,
                    SourcePosition.takeSnapshot(connection),
                    turnovers,
                    counts.computeIfAbsent(name, _ -> new ConcurrentHashMap<>()));
        } catch (SQLException | RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    private static Connection connect(String name, Source source) throws SQLException {
        var seconds = Long.toString(source.connectTimeout().toSeconds());
        var settings = new Properties();
        settings.setProperty("user", source.username());
        settings.setProperty("password", source.password());
        settings.setProperty("ApplicationName", "plumbline-migrator " + name);
        settings.setProperty("connectTimeout", seconds);
        settings.setProperty("loginTimeout", seconds);
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(source.jdbcUrl(), settings);
    }

    private static void setUp(Connection connection) throws SQLException {
        // Timestamps are read as text and hashed, and the driver would set this machine's time zone.
        try (var statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            // A policy would hide rows silently: the database refuses such a query instead.
            statement.execute("SET row_security TO off");
        }
    }
}
