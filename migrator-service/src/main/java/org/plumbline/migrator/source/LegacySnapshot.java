package org.plumbline.migrator.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.plumbline.migrator.source.SourcesConfig.Source;

/**
 * A legacy database as it was at one moment: everything that a run reads from it, rows and checks alike, comes from one
 * REPEATABLE READ transaction, so a source that changes meanwhile is never half old and half new.
 */
public final class LegacySnapshot implements AutoCloseable {

    private final String name;
    private final Source source;
    private final Connection connection;

    LegacySnapshot(String name, Source source, Connection connection) {
        this.name = name;
        this.source = source;
        this.connection = connection;
    }

    /** Something to do with the snapshot's connection. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** What to do with each row; the row is only valid during the call. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(LegacyRow row) throws SQLException;
    }

    /**
     * Reads with the snapshot's own connection.
     *
     * @throws SourceFault where the source fails
     */
    public <T> T read(Reading<T> reading) {
        try {
            return reading.from(connection);
        } catch (SQLException e) {
            throw SourceFault.explain(name, source, e);
        }
    }

    /** The single number that a query gives. */
    public long number(String sql) {
        return read(open -> {
            try (var statement = open.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /**
     * One keyset page.
     *
     * @param sql takes the first key and the number of rows, and gives the key as {@code page_key}
     */
    public void page(String sql, long fromKey, int rows, RowConsumer consumer) {
        read(open -> {
            try (var statement = open.prepareStatement(sql)) {
                statement.setLong(1, fromKey);
                statement.setInt(2, rows);
                try (var result = statement.executeQuery()) {
                    forEach(result, consumer);
                }
            }
            return null;
        });
    }

    private static void forEach(ResultSet result, RowConsumer consumer) throws SQLException {
        while (result.next()) {
            consumer.accept(new LegacyRow(result));
        }
    }

    @Override
    public void close() {
        read(open -> {
            open.close();
            return null;
        });
    }
}
