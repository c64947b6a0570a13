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

/**
 * Summarises what a repair changes: how many rows from which values to which, and the first rows. Holds no more than it
 * shows.
 */
final class Changes {

    private static final int GROUPS_KEPT = 1_000;

    private final Repair repair;
    private final int rowsShown;
    private final long shownAfter;
    private final Map<Group, Long> rowsByGroup = new HashMap<>();
    private final TreeMap<Long, FailingRow> first = new TreeMap<>();
    private long others;

    private record Group(List<String> from, List<String> to) {}

    /** Rows that change alike, by the deciding columns. */
    @Schema(name = "RepairChange")
    public record Change(
            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "What the deciding columns say, as text",
                    examples = "{\"platform\": \"meta\", \"platform_detail\": \"unknown\"}")
            Map<String, String> from,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "What today's rules say",
                    examples = "{\"platform\": \"meta\", \"platform_detail\": \"instagram\"}")
            Map<String, String> to,

            @Schema(required = true) long rows) {}

    /** A failing row. */
    @Schema(name = "RepairRow")
    public record ChangedRow(
            @Schema(required = true) String legacyId,
            @Schema(required = true) long newId,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The repair's columns as they are, as text")
            Map<String, String> from,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "What today's rules say")
            Map<String, String> to) {}

    /**
     * Begins with no rows.
     *
     * @param rowsShown how many rows to show: those with the lowest new keys
     * @param shownAfter only rows with higher new keys
     */
    Changes(Repair repair, int rowsShown, long shownAfter) {
        this.repair = repair;
        this.rowsShown = rowsShown;
        this.shownAfter = shownAfter;
    }

    void add(FailingRow row) {
        var deciding = repair.decides().size();
        var group = new Group(row.stored().subList(0, deciding), row.derived().subList(0, deciding));
        if (rowsByGroup.size() < GROUPS_KEPT || rowsByGroup.containsKey(group)) {
            rowsByGroup.merge(group, 1L, Long::sum);
        } else {
            others++;
        }
        if (row.newId() <= shownAfter) {
            return;
        }
        first.put(row.newId(), row);
        if (first.size() > rowsShown) {
            first.pollLastEntry();
        }
    }

    /** Returns the most frequent changes first. */
    List<Change> groups() {
        var groups = new ArrayList<Change>();
        rowsByGroup.forEach((group, rows) -> groups.add(
                new Change(byColumn(repair.decides(), group.from()), byColumn(repair.decides(), group.to()), rows)));
        groups.sort(Comparator.comparingLong(Change::rows)
                .reversed()
                .thenComparing(change -> change.from().toString())
                .thenComparing(change -> change.to().toString()));
        return groups;
    }

    /** The number of rows that change in other ways. */
    long others() {
        return others;
    }

    List<ChangedRow> firstRows() {
        return first.values().stream()
                .map(row -> new ChangedRow(
                        row.legacyId(),
                        row.newId(),
                        byColumn(repair.columns(), row.stored()),
                        byColumn(repair.columns(), row.derived())))
                .toList();
    }

    /** Maps columns to values, null for NULL. */
    private static Map<String, String> byColumn(List<String> columns, List<String> values) {
        var byColumn = new LinkedHashMap<String, String>();
        for (var index = 0; index < columns.size(); index++) {
            byColumn.put(columns.get(index), values.get(index));
        }
        return byColumn;
    }
}
