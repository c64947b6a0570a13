package org.plumbline.migrator.check.content;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.Mapping;

/**
 * A table of a bundle in a query.
 *
 * @param key the main table's key
 * @param version of the row
 * @param values of the mapped columns, in the mapping's order
 */
public record StoredTable(Table<?> from, Field<Long> key, Field<?> version, List<Value> values) {

    /** The transaction that wrote the row version: every write changes it, even one that bypasses triggers. */
    static final String VERSION = "xmin";

    private static final String STORED = "stored";
    private static final String TEXT = "text";

    /** @param type as in the catalogue; for references, that of the legacy key of the row referred to */
    record Value(Field<?> field, String type, boolean isReference) {}

    static StoredTable of(String source, TargetTable table, String key, Map<String, Mapping> columns) {
        var values = new ArrayList<Value>();
        Table<?> from = table(name(table.name().schema(), table.name().table())).as(name(STORED));
        for (var column : columns.entrySet()) {
            var value = field(name(STORED, column.getKey()));
            var reference = column.getValue().references();
            if (reference == null) {
                values.add(new Value(value, table.types().get(column.getKey()), false));
            } else {
                var referred = "of_" + column.getKey();
                values.add(new Value(field(name(referred, "legacy_id"), String.class), TEXT, true));
                from = from.leftJoin(table(name("etl", "id_map")).as(name(referred)))
                        .on(field(name(referred, "source"), String.class).eq(inline(source)))
                        .and(field(name(referred, "entity"), String.class).eq(inline(reference.entity())))
                        .and(field(name(referred, "new_id"), Object.class).eq(value));
            }
        }
        return new StoredTable(from, field(name(STORED, key), Long.class), field(name(STORED, VERSION)), values);
    }

    /** The legacy keys of the rows that it refers to: another key may come to stand for the same row. */
    List<? extends Field<?>> references() {
        return values.stream().filter(Value::isReference).map(Value::field).toList();
    }
}
