package org.plumbline.bi.applications;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Applications counted by group.
 *
 * @param total of all groups, those beyond the limit included
 * @param largest the largest groups first, and those of one size in their own order
 */
record Grouped<G>(Total total, List<Group<G>> largest, boolean truncated) {

    record Group<G>(G of, long applications) {}

    static <G> Grouped<G> notAvailable() {
        return new Grouped<>(Total.NOT_AVAILABLE, List.of(), false);
    }

    /**
     * Makes the list and the total.
     *
     * @param limit of the groups that are listed
     * @param measured whether a 0 means anything; asked only if nothing was counted
     */
    static <G extends Comparable<G>> Grouped<G> of(Map<G, Long> counts, int limit, BooleanSupplier measured) {
        var largest = counts.entrySet().stream()
                .sorted(Map.Entry.<G, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(group -> new Group<>(group.getKey(), group.getValue()))
                .toList();
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Grouped<>(
                Total.of(total, total > 0 || measured.getAsBoolean()), largest, counts.size() > largest.size());
    }

    /** What an answer lists. */
    <I> List<I> items(Function<Group<G>, I> item) {
        return largest.stream().map(item).toList();
    }
}
