package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.migrator.load.TargetTable;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.Transformers;

/** The mapped columns of an entity, beside what the kept raw rows say in the legacy columns that they are made of. */
final class MappedColumns {

    private static final String MAIN = "main";

    private final CheckContext context;
    private final Entity entity;
    private final Transformers transformers;
    private final String key;
    private final List<MappedColumn> columns = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();

    private MappedColumns(CheckContext context, Entity entity, Transformers transformers, String key) {
        this.context = context;
        this.entity = entity;
        this.transformers = transformers;
        this.key = TargetTable.quoted(key);
    }

    static MappedColumns of(CheckContext context, Entity entity, Transformers transformers) throws SQLException {
        var bundle = entity.into();
        var key = context.tables().named(bundle.table()).key();
        var mapped = new MappedColumns(context, entity, transformers, key);
        mapped.add(bundle.table(), MAIN, bundle.columns());
        for (var place = 0; place < bundle.parts().size(); place++) {
            var part = bundle.parts().get(place);
            mapped.add(part.table(), "part_" + place, part.columns());
        }
        for (var terms : bundle.terms()) {
            var link = TargetTable.quoted(terms.table());
            mapped.add(
                    terms.values(),
                    terms.dictionary() + "." + terms.term(),
                    "EXISTS (SELECT FROM %s AS link WHERE link.%s = id_map.new_id)".formatted(link, mapped.key));
        }
        return mapped;
    }

    private void add(TableName table, String alias, Map<String, Mapping> mappings) throws SQLException {
        var types = context.tables().named(table).types();
        joins.add("%s %s AS %s ON %s.%s = id_map.new_id"
                .formatted(MAIN.equals(alias) ? "JOIN" : "LEFT JOIN", TargetTable.quoted(table), alias, alias, key));
        mappings.forEach((column, mapping) -> {
            var value = alias + "." + TargetTable.quoted(column);
            var isArray = types.get(column).startsWith("_");
            add(mapping, table + "." + column, value + (isArray ? " <> '{}'" : " IS NOT NULL"));
        });
    }

    /** References that are not there yet are for another check; a constant is made of nothing. */
    private void add(Mapping mapping, String target, String stored) {
        if (mapping.references() == null && !mapping.value().columns().isEmpty()) {
            columns.add(MappedColumn.of(mapping, transformer(mapping), target, stored));
        }
    }

    private Transformer transformer(Mapping mapping) {
        return mapping.transform() == null
                ? null
                : transformers.named(mapping.transform().name()).orElseThrow();
    }

    int size() {
        return columns.size();
    }

    /** Of all columns in one pass; each column that has lost something is then asked what. */
    List<LostValues> losses() throws SQLException {
        var losses = new ArrayList<LostValues>();
        if (columns.isEmpty()) {
            return losses;
        }
        var counts = counts();
        for (var place = 0; place < columns.size(); place++) {
            var given = counts[3 * place];
            var lost = counts[3 * place + 1];
            var objects = counts[3 * place + 2];
            var column = columns.get(place);
            if (lost > 0) {
                losses.add(lost(column));
            } else if (given == 0 && objects > 0 && column.key() != null) {
                losses.add(new LostValues(column, objects, 0, 0, List.of()));
            }
        }
        return losses;
    }

    /** What was given is asked first where nothing is stored, and of every row only where a key may be unknown. */
    private static String counts(MappedColumn column) {
        var lost = "count(*) FILTER (WHERE CASE WHEN (%s) IS NOT TRUE THEN %s IS NOT NULL END)"
                .formatted(column.stored(), column.given());
        return column.key() == null
                ? "0, %s, 0".formatted(lost)
                : "count(*) FILTER (WHERE %s IS NOT NULL), %s, count(*) FILTER (WHERE %s)"
                        .formatted(column.given(), lost, column.isObject());
    }

    private long[] counts() throws SQLException {
        var counts = columns.stream().map(MappedColumns::counts).collect(Collectors.joining(",\n    "));
        return new Statements(context.target())
                .list(
                        row -> {
                            var numbers = new long[3 * columns.size()];
                            for (var place = 0; place < numbers.length; place++) {
                                numbers[place] = row.getLong(place + 1);
                            }
                            return numbers;
                        },
                        rows("checks/mapping/count.sql").replace("{counts}", counts),
                        context.pipeline().source(),
                        entity.name())
                .getFirst();
    }

    private LostValues lost(MappedColumn column) throws SQLException {
        return new Statements(context.target())
                .list(
                        row -> new LostValues(
                                column,
                                row.getLong("lost_rows"),
                                row.getLong("lost_values"),
                                row.getLong("given_values"),
                                Arrays.asList(
                                        (String[]) row.getArray("most_frequent").getArray())),
                        rows("checks/mapping/lost.sql")
                                .replace("{given}", column.given())
                                .replace("{stored}", column.stored()),
                        context.pipeline().source(),
                        entity.name())
                .getFirst();
    }

    private String rows(String file) {
        return SqlFile.query(file).replace("{tables}", String.join("\n", joins));
    }
}
