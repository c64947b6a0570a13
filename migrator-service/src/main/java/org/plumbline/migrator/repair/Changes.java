package org.plumbline.migrator.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.load.write.Derivation.Row;

/**
 * The changes of a repair: the number of rows by old and new values, the first rows, and the rows that it cannot
 * derive. Stores only the rows that it shows.
 */
final class Changes {

    private static final int MOST_GROUPS = 1_000;
    private static final int REFUSED_SHOWN = 20;

    private final Repair repair;
    private final int rowsShown;
    private final long shownAfter;
    private final Map<Group, Long> rowsByGroup = new HashMap<>();
    private final TreeMap<Long, FailingRow> first = new TreeMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private long failing;
    private long others;
    private long refusals;

    private record Group(Map<String, String> from, Map<String, String> to) {}

    /** Rows with the same change of the deciding columns. */
    @Schema(name = "RepairChange")
    public record Change(
            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The current values of the deciding columns, as text",
                    examples = "{\"platform\": \"meta\", \"platform_detail\": \"unknown\"}")
            Map<String, String> from,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The values derived by today's rules",
                    examples = "{\"platform\": \"meta\", \"platform_detail\": \"instagram\"}")
            Map<String, String> to,

            long rows) {}

    /** A row that differs from the values that today's rules derive from its raw row. */
    @Schema(name = "RepairRow")
    public record FailingRow(
            String legacyId,
            long newId,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The current values of the repair's columns, as text")
            Map<String, String> from,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The values derived by today's rules")
            Map<String, String> to) {}

    /** Rows that today's rules reject: they stay unchanged. */
    @Schema(name = "RepairRefused")
    public record Refused(
            long count,

            @Schema(description = "The first 20") List<RefusedRow> first) {}

    /** A row that cannot be derived, and why. */
    public record RefusedRow(
            String legacyId,

            @Schema(nullable = true, description = "The invalid legacy column", examples = "posted_at")
            String field,

            @Schema(description = "What is wrong with it") String reason) {}

    /**
     * @param rowsShown how many rows to show: those with the lowest new keys
     * @param shownAfter only rows with higher new keys
     */
    Changes(Repair repair, int rowsShown, long shownAfter) {
        this.repair = repair;
        this.rowsShown = rowsShown;
        this.shownAfter = shownAfter;
    }

    /** Adds a failing row and its right values. */
    FailingRow add(Row row, List<String> derived) {
        failing++;
        var group = new Group(byColumn(repair.decides(), row.stored()), byColumn(repair.decides(), derived));
        if (rowsByGroup.size() < MOST_GROUPS || rowsByGroup.containsKey(group)) {
            rowsByGroup.merge(group, 1L, Long::sum);
        } else {
            others++;
        }
        var columns = repair.columns();
        var failingRow = new FailingRow(
                row.legacyId(), row.newId(), byColumn(columns, row.stored()), byColumn(columns, derived));
        if (row.newId() > shownAfter) {
            first.put(row.newId(), failingRow);
            if (first.size() > rowsShown) {
                first.pollLastEntry();
            }
        }
        return failingRow;
    }

    void refuse(String legacyId, String field, String reason) {
        refusals++;
        if (refused.size() < REFUSED_SHOWN) {
            refused.add(new RefusedRow(legacyId, field, reason));
        }
    }

    long failing() {
        return failing;
    }

    /** Returns the most frequent changes first. */
    List<Change> groups() {
        return rowsByGroup.entrySet().stream()
                .map(group -> new Change(group.getKey().from(), group.getKey().to(), group.getValue()))
                .sorted(Comparator.comparingLong(Change::rows)
                        .reversed()
                        .thenComparing(change -> change.from().toString())
                        .thenComparing(change -> change.to().toString()))
                .toList();
    }

    /** The number of rows whose change is not among {@link #groups()}. */
    long others() {
        return others;
    }

    List<FailingRow> firstRows() {
        return List.copyOf(first.values());
    }

    Refused refused() {
        return new Refused(refusals, List.copyOf(refused));
    }

    /** Maps columns to their values, null for NULL; further values are ignored. */
    private static Map<String, String> byColumn(List<String> columns, List<String> values) {
        var byColumn = new LinkedHashMap<String, String>();
        for (var index = 0; index < columns.size(); index++) {
            byColumn.put(columns.get(index), values.get(index));
        }
        return byColumn;
    }
}
