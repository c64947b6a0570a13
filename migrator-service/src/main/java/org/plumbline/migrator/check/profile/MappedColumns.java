package org.plumbline.migrator.check.profile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.profile.MappedColumn.Stored;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.Bundle.Terms;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.transform.Transformers;

/** The mapped columns of an entity, and its rows joined with their stored legacy rows. */
public final class MappedColumns {

    private static final String MAIN = "main";

    private final CheckContext context;
    private final Entity entity;
    private final Transformers transformers;
    private final String key;
    private final List<MappedColumn> columns = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();

    MappedColumns(CheckContext context, Entity entity, Transformers transformers) throws SQLException {
        this.context = context;
        this.entity = entity;
        this.transformers = transformers;
        var bundle = entity.into();
        key = TargetTable.quoted(context.tables().named(bundle.table()).key());
        add(bundle.table(), MAIN, bundle.columns());
        for (var place = 0; place < bundle.parts().size(); place++) {
            var part = bundle.parts().get(place);
            add(part.table(), "part_" + place, part.columns());
        }
        for (var terms : bundle.terms()) {
            add(terms);
        }
    }

    private void add(TableName table, String alias, Map<String, Mapping> mappings) throws SQLException {
        var types = context.tables().named(table).types();
        joins.add("%s %s AS %s ON %s.%s = id_map.new_id"
                .formatted(MAIN.equals(alias) ? "JOIN" : "LEFT JOIN", TargetTable.quoted(table), alias, alias, key));
        mappings.forEach((column, mapping) -> {
            var value = alias + "." + TargetTable.quoted(column);
            add(mapping, table + "." + column, stored(value, types.get(column)));
        });
    }

    private static Stored stored(String value, String type) {
        // Formats timestamps as legacy rows do, independent of the session's time zone.
        var json = type.equals("timestamptz")
                ? "to_jsonb((to_jsonb(%s AT TIME ZONE 'UTC') #>> '{}') || '+00:00')"
                : "to_jsonb(%s)";
        return new Stored(value + (type.startsWith("_") ? " <> '{}'" : " IS NOT NULL"), json.formatted(value));
    }

    private void add(Terms terms) throws SQLException {
        var link = TargetTable.quoted(terms.table());
        var dictionary = TargetTable.quoted(terms.dictionary());
        var termKey =
                TargetTable.quoted(context.tables().named(terms.dictionary()).key());
        add(
                terms.values(),
                terms.dictionary() + "." + terms.term(),
                new Stored(
                        "EXISTS (SELECT FROM %s AS link WHERE link.%s = id_map.new_id)".formatted(link, key),
                        "to_jsonb(term.%s) FROM (VALUES (1)) AS this_row LEFT JOIN (%s AS link JOIN %s AS term USING (%s)) ON link.%s = id_map.new_id"
                                .formatted(TargetTable.quoted(terms.term()), link, dictionary, termKey, key)));
    }

    /** A constant has no legacy column. */
    private void add(Mapping mapping, String target, Stored stored) {
        if (!mapping.value().columns().isEmpty()) {
            columns.add(MappedColumn.of(mapping, mapping.transformer(transformers), target, stored));
        }
    }

    List<MappedColumn> columns() {
        return List.copyOf(columns);
    }

    String entity() {
        return entity.name();
    }

    /** Returns a query over all rows that the target has. */
    NamedStatement sql(String name) {
        return context.sql(name, entity).with("tables", String.join("\n", joins));
    }
}
