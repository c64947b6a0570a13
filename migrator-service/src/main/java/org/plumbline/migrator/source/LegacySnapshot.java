package org.plumbline.migrator.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.SourcesConfig.Source;
import org.plumbline.migrator.sql.Statements;

/**
 * A legacy database as it was at one moment: everything that a run reads from it, rows and checks alike, comes from one
 * REPEATABLE READ transaction, so a source that changes meanwhile is never half old and half new.
 */
public final class LegacySnapshot implements AutoCloseable {

    private final String name;
    private final Source source;
    private final Connection connection;
    private final SourcePosition position;
    private final Map<String, Long> numbers = new HashMap<>();

    LegacySnapshot(String name, Source source, Connection connection, SourcePosition position) {
        this.name = name;
        this.source = source;
        this.connection = connection;
        this.position = position;
    }

    /** Something to do with the snapshot's connection. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Something to do with the rows of a query. */
    @FunctionalInterface
    public interface Streaming {
        void from(RowStream rows) throws SQLException;
    }

    /** Where the source stood when the snapshot was taken. */
    public SourcePosition position() {
        return position;
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

    /** The single number that a query gives; asked once, as nothing changes in a snapshot. */
    public long number(String sql) {
        return numbers.computeIfAbsent(sql, query -> read(open -> new Statements(open).number(query)));
    }

    /** How many rows a table has. */
    public long count(TableName table) {
        return number(DSL.using(SQLDialect.POSTGRES)
                .render(DSL.selectCount().from(DSL.table(DSL.name(table.schema(), table.table())))));
    }

    /**
     * Streams the rows of a query; nothing else can be read meanwhile.
     *
     * @param query without parameters: COPY takes none
     * @throws SourceFault where the source fails
     */
    public void stream(String query, Streaming streaming) {
        read(open -> {
            try (var rows = new RowStream(open, query)) {
                streaming.from(rows);
            }
            return null;
        });
    }

    @Override
    public void close() {
        read(open -> {
            open.close();
            return null;
        });
    }
}
