package org.plumbline.migrator.check.profile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.migrator.check.profile.ColumnProfile.Lost;
import org.plumbline.migrator.check.profile.ColumnProfile.Values;
import org.plumbline.migrator.sql.StoredJson;

/**
 * Profiles every mapped column of an entity, in stored legacy rows and in the target, and finds lost values.
 *
 * @param mostRows the most rows that are read; of a larger entity, an even sample
 */
public record MappingProfiler(MappedColumns mapped, long mostRows) {

    private static final int COUNTS = 3;
    private static final Values NO_ROWS = new Values(0, 0, 0, null, null, List.of());

    /**
     * Finds the values that columns have lost, in the columns' order: one pass over all columns, then a query for each
     * with losses.
     */
    Map<MappedColumn, Lost> losses() throws SQLException {
        var losses = new LinkedHashMap<MappedColumn, Lost>();
        var columns =
                mapped.columns().stream().filter(MappedColumn::canLoseValues).toList();
        if (columns.isEmpty()) {
            return losses;
        }
        var counts = counts(columns);
        for (var place = 0; place < columns.size(); place++) {
            var withKey = counts[COUNTS * place];
            var lost = counts[COUNTS * place + 1];
            var objects = counts[COUNTS * place + 2];
            var column = columns.get(place);
            if (lost > 0) {
                losses.put(column, lost(column));
            } else if (withKey == 0 && objects > 0 && column.key() != null) {
                losses.put(column, new Lost(0, 0, objects, List.of()));
            }
        }
        return losses;
    }

    private Long[] counts(List<MappedColumn> columns) throws SQLException {
        var counts = columns.stream().map(MappingProfiler::counts).collect(Collectors.joining(",\n    "));
        return mapped.sql("mapping.count").with("counts", counts).get(row ->
                (Long[]) row.getArray("counts").getArray());
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

    private Lost lost(MappedColumn column) throws SQLException {
        return mapped.sql("mapping.lost")
                .with("given", column.given())
                .with("stored", column.stored().isThere())
                .list(Lost.class)
                .getFirst();
    }

    List<ColumnProfile> profile(Map<MappedColumn, Lost> losses) throws SQLException {
        var columns = mapped.columns();
        var profiles = new ArrayList<ColumnProfile>();
        if (columns.isEmpty()) {
            return profiles;
        }
        var rows = mapped.sql("mapping.count_rows").number();
        var sides = sides(Math.max(1, Math.ceilDiv(rows, mostRows)));
        for (var place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            var source = sides.getOrDefault(source(place), NO_ROWS);
            var target = sides.getOrDefault(target(place), NO_ROWS);
            // A row may have any number of terms; the legacy side has the number of rows.
            profiles.add(profile(column, rows, source, target.among(source.rows()), losses.get(column)));
        }
        return profiles;
    }

    private ColumnProfile profile(MappedColumn column, long rows, Values source, Values target, Lost lost) {
        return new ColumnProfile(
                mapped.entity(),
                column.legacy(),
                column.key(),
                column.transformer(),
                column.references(),
                column.target(),
                rows,
                source,
                target,
                lost,
                lost == null ? null : column.warning(lost));
    }

    private Map<Integer, Values> sides(long oneIn) throws SQLException {
        return mapped.sql("mapping.profile")
                .with("values", values())
                .bind("one_in", oneIn)
                .map(row -> row.getInt("side"), row -> StoredJson.read(row.getString("profile"), Values.class));
    }

    private String values() {
        var values = new ArrayList<String>();
        for (var place = 0; place < mapped.columns().size(); place++) {
            var column = mapped.columns().get(place);
            values.add("SELECT %d, %s".formatted(source(place), column.legacyValue()));
            values.add("SELECT %d, %s".formatted(target(place), column.stored().value()));
        }
        return String.join("\n        UNION ALL ", values);
    }

    private static int source(int place) {
        return 2 * place;
    }

    private static int target(int place) {
        return 2 * place + 1;
    }
}
