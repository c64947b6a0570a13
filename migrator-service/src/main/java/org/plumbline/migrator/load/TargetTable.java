package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * A table of the target as its catalogue has it.
 *
 * @param keys the columns of its primary key
 * @param sequence gives new values of the first of them; null where none does
 * @param types the type of each column, by its name
 */
public record TargetTable(TableName name, List<String> keys, String sequence, Map<String, String> types) {

    public TargetTable {
        keys = List.copyOf(keys);
        types = Map.copyOf(types);
    }

    private static final String COLUMNS = SqlFile.read("load/target_columns.sql");

    /**
     * Reads the catalogue.
     *
     * @throws IllegalStateException where there is no such table; the preflight has said so before
     */
    public static TargetTable read(Connection target, TableName name) throws SQLException {
        var keys = new ArrayList<String>();
        var types = new LinkedHashMap<String, String>();
        String sequence = null;
        var columns = new Statements(target)
                .list(
                        row -> new Column(
                                row.getString("column_name"),
                                row.getString("type_name"),
                                row.getBoolean("is_key"),
                                row.getString("sequence")),
                        COLUMNS,
                        quoted(name));
        for (var column : columns) {
            types.put(column.name(), column.type());
            if (column.isKey()) {
                keys.add(column.name());
                sequence = sequence == null ? column.sequence() : sequence;
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("%s is no table with a primary key".formatted(name));
        }
        return new TargetTable(name, keys, sequence, types);
    }

    private record Column(String name, String type, boolean isKey, String sequence) {}

    /** Its first column: the new key of a row. */
    public String key() {
        return keys.getFirst();
    }

    /** The name as SQL, whatever characters it has. */
    public String sql() {
        return quoted(name);
    }

    /** A table as SQL. */
    public static String quoted(TableName name) {
        return DSL.using(SQLDialect.POSTGRES).render(DSL.name(name.schema(), name.table()));
    }

    /** A column, or any other name, as SQL. */
    public static String quoted(String column) {
        return DSL.using(SQLDialect.POSTGRES).render(DSL.name(column));
    }

    /** A type as SQL; the catalogue calls an array of integers {@code _int4}. */
    public static String typeName(String catalogueName) {
        return catalogueName.startsWith("_") ? quoted(catalogueName.substring(1)) + "[]" : quoted(catalogueName);
    }
}
