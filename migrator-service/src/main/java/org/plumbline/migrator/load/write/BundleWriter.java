package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.migrator.load.write.Chunk.AcceptedRow;
import org.plumbline.migrator.load.write.Chunk.Before;
import org.plumbline.migrator.sql.CopyStream;
import org.plumbline.migrator.sql.NamedStatement;

/** Writes bundles: new ones by COPY, and only the differences of existing ones. */
final class BundleWriter {

    private final Connection target;
    private final EntityMapping mapping;
    private final BundleSql sql;

    BundleWriter(Connection target, EntityMapping mapping) {
        this.target = target;
        this.mapping = mapping;
        sql = new BundleSql(mapping);
    }

    void write(List<AcceptedRow> rows) throws SQLException {
        var held = rows.stream().filter(row -> row.before() == Before.HELD).toList();
        if (!held.isEmpty()) {
            update(held);
        }
        copy(rows.stream().filter(row -> row.before() != Before.HELD).toList());
    }

    private void update(List<AcceptedRow> rows) throws SQLException {
        var updateMain = sql.updateMain();
        if (updateMain.isPresent()) {
            write(updateMain.get(), rows, mapping.columns().size(), row -> row.mapped()
                    .columns());
        }
        // Skips parts whose derived values are unchanged: most changes touch only one or two parts of a bundle.
        for (var index = 0; index < mapping.parts().size(); index++) {
            updatePart(index, rows);
        }
        for (var index = 0; index < mapping.terms().size(); index++) {
            updateTerms(index, rows);
        }
    }

    private static List<AcceptedRow> differing(List<AcceptedRow> rows, Function<EntityMapping.Mapped, Object> aspect) {
        return rows.stream()
                .filter(row ->
                        row.earlier() == null || !aspect.apply(row.earlier()).equals(aspect.apply(row.mapped())))
                .toList();
    }

    private void updatePart(int index, List<AcceptedRow> all) throws SQLException {
        var part = mapping.parts().get(index);
        var rows = differing(all, mapped -> mapped.parts().get(index)).stream()
                .collect(Collectors.partitioningBy(row -> isIn(row, index)));
        if (!rows.get(false).isEmpty()) {
            NamedStatement.composed(target, sql.deleteByKey(part.table()))
                    .bigints("ids", newIds(rows.get(false)))
                    .update();
        }
        if (!rows.get(true).isEmpty()) {
            write(sql.upsertPart(part), rows.get(true), part.columns().size(), row -> row.mapped()
                    .parts()
                    .get(index));
        }
    }

    private static boolean isIn(AcceptedRow row, int part) {
        return !row.mapped().parts().get(part).isEmpty();
    }

    private static List<Long> newIds(List<AcceptedRow> rows) {
        return rows.stream().map(AcceptedRow::newId).toList();
    }

    private void updateTerms(int index, List<AcceptedRow> all) throws SQLException {
        var rows = differing(all, mapped -> mapped.terms().get(index));
        if (rows.isEmpty()) {
            return;
        }
        var mainKeys = new ArrayList<Long>();
        var termKeys = new ArrayList<Long>();
        for (var row : rows) {
            for (var key : row.termKeys().get(index)) {
                mainKeys.add(row.newId());
                termKeys.add(key);
            }
        }
        var terms = mapping.terms().get(index);
        NamedStatement.composed(target, sql.deleteTerms(terms))
                .bigints("ids", newIds(rows))
                .bigints("wanted_ids", mainKeys)
                .bigints("wanted_terms", termKeys)
                .update();
        NamedStatement.composed(target, sql.insertTerms(terms))
                .bigints("wanted_ids", mainKeys)
                .bigints("wanted_terms", termKeys)
                .update();
    }

    /** Executes a statement that takes the rows' new keys and the values of each column. */
    private void write(String update, List<AcceptedRow> rows, int columns, Function<AcceptedRow, List<Object>> values)
            throws SQLException {
        var statement = NamedStatement.composed(target, update).bigints("ids", newIds(rows));
        for (var column = 0; column < columns; column++) {
            var index = column;
            statement.texts(
                    "value_" + column,
                    rows.stream().map(row -> text(values.apply(row).get(index))).toList());
        }
        statement.update();
    }

    /** Returns a value in PostgreSQL's input syntax. */
    static String text(Object value) {
        return switch (value) {
            case null -> null;
            case List<?> elements -> CopyStream.arrayLiteral(elements);
            default -> value.toString();
        };
    }

    private void copy(List<AcceptedRow> rows) throws SQLException {
        CopyStream.copy(target, sql.copy(mapping.table(), mapping.columns()), rows, (out, row) -> out.value(row.newId())
                .values(row.mapped().columns())
                .endRow());
        for (var index = 0; index < mapping.parts().size(); index++) {
            var place = index;
            var part = mapping.parts().get(place);
            var present = rows.stream().filter(row -> isIn(row, place)).toList();
            CopyStream.copy(
                    target, sql.copy(part.table(), part.columns()), present, (out, row) -> out.value(row.newId())
                            .values(row.mapped().parts().get(place))
                            .endRow());
        }
        for (var index = 0; index < mapping.terms().size(); index++) {
            var list = index;
            CopyStream.copy(target, sql.termsCopy(mapping.terms().get(list)), rows, (out, row) -> {
                for (var key : row.termKeys().get(list)) {
                    out.value(row.newId()).value(key).endRow();
                }
            });
        }
    }
}
