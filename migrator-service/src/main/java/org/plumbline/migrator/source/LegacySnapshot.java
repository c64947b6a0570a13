package org.plumbline.migrator.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.SourcesConfig.Source;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlConsumer;
import org.plumbline.migrator.sql.SqlFunction;

/**
 * A legacy database at one moment: everything that a run reads, for rows and checks, comes from one REPEATABLE READ
 * transaction, so concurrent changes are never half visible.
 */
public final class LegacySnapshot implements AutoCloseable {

    private final String name;
    private final Source source;
    private final Connection connection;
    private final SourcePosition position;
    private final Map<TableName, Turnover> before;
    private final Map<TableName, RowCount> counts;
    private final Map<TableName, Long> counted = new HashMap<>();
    private Map<TableName, Turnover> after;

    /**
     * @param before tuple statistics before the snapshot was taken
     * @param counts of earlier snapshots of the source; this one's are added
     */
    LegacySnapshot(
            String name,
            Source source,
            Connection connection,
            SourcePosition position,
            Map<TableName, Turnover> before,
            Map<TableName, RowCount> counts) {
        this.name = name;
        this.source = source;
        this.connection = connection;
        this.position = position;
        this.before = before;
        this.counts = counts;
    }

    /** The source's position when the snapshot was taken. */
    public SourcePosition position() {
        return position;
    }

    /** Reads with the snapshot's own connection, or throws {@link SourceFailure}. */
    public <T> T read(SqlFunction<Connection, T> reading) {
        try {
            return reading.apply(connection);
        } catch (SQLException e) {
            throw SourceFailure.explain(name, source, e);
        }
    }

    /** Uses the snapshot's own connection, or throws {@link SourceFailure}. */
    public void use(SqlConsumer<Connection> using) {
        read(open -> {
            using.accept(open);
            return null;
        });
    }

    /** Closes the connection, so that a read in another thread fails at once. */
    public void abort() {
        use(open -> open.abort(Runnable::run));
    }

    public long number(String sql) {
        return read(open -> NamedStatement.composed(open, sql).number());
    }

    /** Counts the rows of a table once per snapshot. */
    public long count(TableName table) {
        return counted.computeIfAbsent(table, this::countAnew);
    }

    /**
     * Returns the number of a table's rows: counted, unless PostgreSQL's statistics show that it is the expected one.
     * Counting a million rows after many updates takes seconds.
     */
    public long count(TableName table, long expected) {
        var last = counts.get(table);
        if (!counted.containsKey(table)
                && last != null
                && last.hasBecome(expected, turnovers().get(table))) {
            return expected;
        }
        return count(table);
    }

    private long countAnew(TableName table) {
        var rows = number(DSL.using(SQLDialect.POSTGRES)
                .render(DSL.selectCount().from(DSL.table(DSL.name(table.schema(), table.table())))));
        if (before.containsKey(table)) {
            counts.put(table, new RowCount(rows, before.get(table)));
        }
        return rows;
    }

    private Map<TableName, Turnover> turnovers() {
        if (after == null) {
            after = read(Turnover::ofSettledTables);
        }
        return after;
    }

    /**
     * Streams the rows of a query; the connection is busy meanwhile.
     *
     * @param query without parameters: COPY takes none
     * @throws SourceFailure if the source fails
     */
    public void stream(String query, SqlConsumer<RowStream> streaming) {
        use(open -> {
            try (var rows = new RowStream(open, query)) {
                streaming.accept(rows);
            }
        });
    }

    @Override
    public void close() {
        use(Connection::close);
    }
}
