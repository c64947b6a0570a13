package org.plumbline.migrator.load.write;

import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.pipeline.TableName;

/**
 * A table of the target as in its catalogue.
 *
 * @param keys the columns of its primary key
 * @param sequence generates the first of them; null if none does
 * @param types the type of each column, by its name
 */
public record TargetTable(TableName name, List<String> keys, String sequence, Map<String, String> types) {

    public TargetTable {
        keys = List.copyOf(keys);
        types = Map.copyOf(types);
    }

    /** The first column of its primary key: the new key of a row. */
    public String key() {
        return keys.getFirst();
    }

    public String sql() {
        return quoted(name);
    }

    /** The parts of statements that differ between tables. */
    public Map<String, String> parts() {
        return Map.of("table", sql(), "key", quoted(key()));
    }

    public static String quoted(TableName name) {
        return DSL.using(SQLDialect.POSTGRES).render(DSL.name(name.schema(), name.table()));
    }

    /** Quotes a column's or any other name. */
    public static String quoted(String column) {
        return DSL.using(SQLDialect.POSTGRES).render(DSL.name(column));
    }

    /** Quotes a text, where a statement can have no parameter. */
    public static String literal(String text) {
        return DSL.using(SQLDialect.POSTGRES).renderInlined(DSL.inline(text));
    }

    /** Returns a type as SQL; the catalogue calls an array of integers {@code _int4}. */
    public static String typeName(String catalogueName) {
        return catalogueName.startsWith("_") ? quoted(catalogueName.substring(1)) + "[]" : quoted(catalogueName);
    }
}
