package org.plumbline.migrator.check.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.migrator.check.profile.ColumnProfile.Frequent;
import org.plumbline.migrator.check.profile.ColumnProfile.Lost;
import org.plumbline.migrator.check.profile.ColumnProfile.Values;

/** Profiles every mapped column of an entity, in stored legacy rows and in the target, in one pass. */
public final class MappingProfiler {

    private static final Values NO_ROWS = new Values(0, 0, 0, null, null, List.of());

    private final MappedColumns mapped;
    private final long mostRows;

    /** @param mostRows the most rows that are read; of a larger entity, an even sample */
    MappingProfiler(MappedColumns mapped, long mostRows) {
        this.mapped = mapped;
        this.mostRows = mostRows;
    }

    List<ColumnProfile> profile(List<LostValues> losses) throws SQLException {
        var columns = mapped.columns();
        var profiles = new ArrayList<ColumnProfile>();
        if (columns.isEmpty()) {
            return profiles;
        }
        var rows = mapped.sql("mapping.count_rows").number();
        var sides = sides(Math.max(1, Math.ceilDiv(rows, mostRows)));
        var lost = losses.stream().collect(Collectors.toMap(LostValues::column, loss -> loss));
        for (var place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            var source = sides.getOrDefault(source(place), NO_ROWS);
            var target = sides.getOrDefault(target(place), NO_ROWS);
            // A row may have any number of terms; the legacy side has the number of rows.
            profiles.add(profile(column, rows, source, target.among(source.rows()), lost.get(column)));
        }
        return profiles;
    }

    private ColumnProfile profile(MappedColumn column, long rows, Values source, Values target, LostValues loss) {
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
                loss == null ? null : new Lost(loss.distinct(), loss.ofDistinct(), loss.rows(), loss.values()),
                loss == null ? null : loss.sentence());
    }

    private Map<Integer, Values> sides(long oneIn) throws SQLException {
        var sides = new HashMap<Integer, Values>();
        mapped.sql("mapping.profile")
                .with("values", values())
                .bind("one_in", oneIn)
                .forEach(0, row -> sides.put(row.getInt("side"), values(row)));
        return sides;
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

    private static Values values(ResultSet row) throws SQLException {
        return new Values(
                row.getLong("row_count"),
                row.getLong("nulls"),
                row.getLong("distinct_values"),
                row.getString("smallest"),
                row.getString("largest"),
                frequent(row));
    }

    private static List<Frequent> frequent(ResultSet row) throws SQLException {
        var frequent = new ArrayList<Frequent>();
        var values = row.getArray("frequent_values");
        if (values != null) {
            var texts = (String[]) values.getArray();
            var counts = (Long[]) row.getArray("frequent_counts").getArray();
            for (var place = 0; place < texts.length; place++) {
                frequent.add(new Frequent(texts[place], counts[place]));
            }
        }
        return frequent;
    }
}
