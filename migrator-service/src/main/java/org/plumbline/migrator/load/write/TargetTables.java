package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.Statements;

/** Tables of a target, each read once from the catalogue, for work during which nobody alters them. */
public final class TargetTables {

    private final Connection target;
    private final Map<TableName, TargetTable> tables = new HashMap<>();

    public TargetTables(Connection target) {
        this.target = target;
    }

    /**
     * Returns a table as in the catalogue.
     *
     * @throws IllegalStateException if there is no such table; the preflight should have reported it
     */
    public TargetTable named(TableName name) throws SQLException {
        var table = tables.get(name);
        if (table == null) {
            table = read(name);
            tables.put(name, table);
        }
        return table;
    }

    /** The connection that they are read with. */
    Connection connection() {
        return target;
    }

    private TargetTable read(TableName name) throws SQLException {
        var keys = new ArrayList<String>();
        var types = new LinkedHashMap<String, String>();
        String sequence = null;
        var columns = new Statements(target)
                .sql("load.target_columns")
                .bind("relation", TargetTable.quoted(name))
                .list(row -> new Column(
                        row.getString("column_name"),
                        row.getString("type_name"),
                        row.getBoolean("is_key"),
                        row.getString("sequence")));
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
}
