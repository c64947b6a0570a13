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

/** Opens snapshots of the legacy databases. */
@ApplicationScoped
public class LegacySources {

    private final SourcesConfig config;
    private final Map<String, Map<TableName, RowCount>> counts = new ConcurrentHashMap<>();

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
            return open(name, source);
        } catch (SQLException e) {
            throw SourceFault.explain(name, source, e);
        }
    }

    private LegacySnapshot open(String name, Source source) throws SQLException {
        var connection = connect(name, source);
        try {
            var turnovers = Turnover.ofTables(connection);
            return new LegacySnapshot(
                    name,
                    source,
                    connection,
                    SourcePositions.takeSnapshot(connection),
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
        var connection = DriverManager.getConnection(source.jdbcUrl(), settings);
        // Timestamps travel as text, and hashes are made of it. The driver would ask for the zone of this machine.
        try (var statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            // Rows that a policy hides would be missing without a word: the database refuses such a query instead.
            statement.execute("SET row_security TO off");
        }
        return connection;
    }
}
