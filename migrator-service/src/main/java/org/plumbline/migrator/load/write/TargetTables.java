package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;

/** Tables of a target, each read once from the catalogue; they must not be altered meanwhile. */
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

    private TargetTable read(TableName name) throws SQLException {
        var keys = new ArrayList<String>();
        var sequences = new ArrayList<String>();
        var types = new LinkedHashMap<String, String>();
        NamedStatement.of(target, "load.target_columns")
                .bind("relation", TargetTable.quoted(name))
                .forEach(0, row -> {
                    types.put(row.getString("column_name"), row.getString("type_name"));
                    if (row.getBoolean("is_key")) {
                        keys.add(row.getString("column_name"));
                        sequences.add(row.getString("sequence"));
                    }
                });
        if (keys.isEmpty()) {
            throw new IllegalStateException("%s is not a table with a primary key".formatted(name));
        }
        var sequence = sequences.stream().filter(Objects::nonNull).findFirst().orElse(null);
        return new TargetTable(name, keys, sequence, types);
    }
}
