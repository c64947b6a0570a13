package org.plumbline.migrator.check.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what the mapped columns of an entity have lost: one pass over all, then a query for each with losses. */
public final class MappingLosses {

    private static final int COUNTS = 3;

    private final MappedColumns mapped;
    private final List<MappedColumn> columns;

    MappingLosses(MappedColumns mapped) {
        this.mapped = mapped;
        columns = mapped.columns().stream().filter(MappedColumn::canLoseValues).toList();
    }

    List<LostValues> find() throws SQLException {
        var losses = new ArrayList<LostValues>();
        if (columns.isEmpty()) {
            return losses;
        }
        var counts = counts();
        for (var place = 0; place < columns.size(); place++) {
            var withKey = counts[COUNTS * place];
            var lost = counts[COUNTS * place + 1];
            var objects = counts[COUNTS * place + 2];
            var column = columns.get(place);
            if (lost > 0) {
                losses.add(lost(column));
            } else if (withKey == 0 && objects > 0 && column.key() != null) {
                losses.add(new LostValues(column, objects, 0, 0, List.of()));
            }
        }
        return losses;
    }

    private long[] counts() throws SQLException {
        var counts = columns.stream().map(MappingLosses::counts).collect(Collectors.joining(",\n    "));
        return mapped.sql("mapping.count").with("counts", counts).get(this::numbers);
    }

    private long[] numbers(ResultSet row) throws SQLException {
        var numbers = new long[COUNTS * columns.size()];
        for (var place = 0; place < numbers.length; place++) {
            numbers[place] = row.getLong(place + 1);
        }
        return numbers;
    }

    /** Extracts the legacy value only if nothing is stored. */
    private static String counts(MappedColumn column) {
        var lost = "count(*) FILTER (WHERE CASE WHEN (%s) IS NOT TRUE THEN %s IS NOT NULL END)"
                .formatted(column.stored().isThere(), column.given());
        return column.key() == null
                ? "0, %s, 0".formatted(lost)
                : "count(*) FILTER (WHERE %s), %s, count(*) FILTER (WHERE %s)"
                        .formatted(column.hasKey(), lost, column.isObject());
    }

    private LostValues lost(MappedColumn column) throws SQLException {
        return mapped.sql("mapping.lost")
                .with("given", column.given())
                .with("stored", column.stored().isThere())
                .get(row -> new LostValues(
                        column,
                        row.getLong("lost_rows"),
                        row.getLong("lost_values"),
                        row.getLong("given_values"),
                        Arrays.asList((String[]) row.getArray("most_frequent").getArray())));
    }
}
