package org.plumbline.migrator.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.service.database.NamedSql;

/**
 * A statement with named parameters, {@code :name}. Parts, {@code {name}}, stand for SQL that cannot be a parameter,
 * such as a table's name.
 */
public final class NamedStatement {

    private final DataSource source;
    private final Connection connection;
    private final SqlText text;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param connection null to get one from {@code source} for each execution */
    private NamedStatement(DataSource source, Connection connection, SqlText text) {
        this.source = source;
        this.connection = connection;
        this.text = text;
    }

    /** Returns the statement of that name in a file, such as {@code load.lost_rows}. */
    public static NamedStatement of(Connection connection, String name) {
        return new NamedStatement(null, connection, SqlFiles.named(name));
    }

    /** Returns the same statement, to be executed in the current transaction if there is one, otherwise in its own. */
    public static NamedStatement of(DataSource source, String name) {
        return new NamedStatement(source, null, SqlFiles.named(name));
    }

    /** Returns a statement from composed SQL. */
    public static NamedStatement composed(Connection connection, String sql) {
        return new NamedStatement(null, connection, SqlText.of(sql, sql));
    }

    public NamedStatement bind(String parameter, Object value) {
        values.put(parameter, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    public NamedStatement texts(String parameter, Collection<String> elements) {
        return bind(parameter, elements.toArray(String[]::new));
    }

    public NamedStatement bigints(String parameter, Collection<Long> elements) {
        return bind(parameter, elements.toArray(Long[]::new));
    }

    /** Sets a part: quoted names, or SQL composed of them. */
    public NamedStatement with(String part, String text) {
        parts.put(part, text);
        return this;
    }

    /** Sets parts; the statement need not have all of them. */
    public NamedStatement with(Map<String, String> texts) {
        parts.putAll(texts);
        return this;
    }

    /** Returns the number of affected rows. */
    public int update() throws SQLException {
        return execute(text.whole(parts), PreparedStatement::executeUpdate);
    }

    /** Executes the statement once for each row, in one batch; {@code binder} sets the parameters that differ. */
    public <T> void updateEach(Collection<T> rows, BiConsumer<NamedStatement, T> binder) throws SQLException {
        var sql = text.whole(parts);
        prepare(sql, statement -> {
            for (var row : rows) {
                binder.accept(this, row);
                sql.bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Executes a statement and ignores its result. */
    public void run() throws SQLException {
        execute(text.whole(parts), PreparedStatement::execute);
    }

    public <T> List<T> list(SqlFunction<ResultSet, T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        forEach(0, row -> rows.add(reader.apply(row)));
        return rows;
    }

    public <K, V> Map<K, V> map(SqlFunction<ResultSet, K> key, SqlFunction<ResultSet, V> value) throws SQLException {
        var entries = new HashMap<K, V>();
        forEach(0, row -> entries.put(key.apply(row), value.apply(row)));
        return entries;
    }

    /** Reads the rows of a query with this fetch size; 0 for all at once. */
    public void forEach(int rowsAtOnce, SqlConsumer<ResultSet> consumer) throws SQLException {
        forEach(text.whole(parts), rowsAtOnce, consumer);
    }

    private void forEach(NamedSql query, int rowsAtOnce, SqlConsumer<ResultSet> consumer) throws SQLException {
        execute(query, statement -> {
            statement.setFetchSize(rowsAtOnce);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    consumer.accept(row);
                }
            }
            return null;
        });
    }

    /** Returns the first row of a query. */
    public <T> Optional<T> find(SqlFunction<ResultSet, T> reader) throws SQLException {
        return list(reader).stream().findFirst();
    }

    public <T> T get(SqlFunction<ResultSet, T> reader) throws SQLException {
        return list(reader).getFirst();
    }

    /** Reads each row of a query as an object whose properties have the names of the columns. */
    public <T> List<T> list(Class<T> type) throws SQLException {
        var query = text.whole(parts);
        var json = "SELECT row_to_json(whole_row)::text FROM (%s\n) AS whole_row".formatted(query.sql());
        var objects = new ArrayList<T>();
        forEach(
                new NamedSql(query.name(), json, query.parameters()),
                0,
                row -> objects.add(StoredJson.read(row.getString(1), type)));
        return objects;
    }

    public Result<Record> records() throws SQLException {
        return execute(text.whole(parts), statement -> DSL.using(statement.getConnection(), SQLDialect.POSTGRES)
                .fetch(statement.executeQuery()));
    }

    public long number() throws SQLException {
        return get(row -> row.getLong(1));
    }

    public boolean isTrue() throws SQLException {
        return get(row -> row.getBoolean(1));
    }

    private <T> T execute(NamedSql sql, SqlFunction<PreparedStatement, T> execution) throws SQLException {
        return prepare(sql, statement -> {
            sql.bind(statement, values);
            return execution.apply(statement);
        });
    }

    private <T> T prepare(NamedSql sql, SqlFunction<PreparedStatement, T> execution) throws SQLException {
        try (var own = connection == null ? source.getConnection() : null;
                var statement = (own == null ? connection : own).prepareStatement(sql.sql())) {
            return execution.apply(statement);
        }
    }
}
