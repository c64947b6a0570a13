package org.plumbline.bi.applications;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.model.scope.Scope;

/**
 * Applications counted by group.
 *
 * @param total of all groups, those beyond the limit included
 */
record Grouped<T>(Total total, List<T> items, boolean truncated) {

    static <T> Grouped<T> notAvailable() {
        return new Grouped<>(Total.NOT_AVAILABLE, List.of(), false);
    }

    /**
     * The largest groups first, and those of one size in their own order.
     *
     * @param limit of the groups that are listed
     * @param measured whether a 0 says anything: asked only where nothing was counted
     */
    static <G extends Comparable<G>, T> Grouped<T> of(
            Map<G, Long> counts, int limit, BiFunction<G, Long, T> item, BooleanSupplier measured) {
        var items = counts.entrySet().stream()
                .sorted(Map.Entry.<G, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(group -> item.apply(group.getKey(), group.getValue()))
                .toList();
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Grouped<>(
                Total.of(total, total > 0 || measured.getAsBoolean()), items, counts.size() > items.size());
    }

    /** Whether any part of the period was measured: it is published, and there were applications before its end. */
    static boolean measured(DSLContext database, DatasetFreshness freshness, Scope scope, GroupsRequest request) {
        var end = request.period().window().to();
        return isPublishedInto(request, freshness).orElse(false)
                && database.fetchValue(ApplicationQueries.anyBefore(scope, end)) != null;
    }

    /** Whether the publication is whole up to a moment of the period: what decides what a 0 means. */
    static Optional<Boolean> isPublishedInto(GroupsRequest request, DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> until.isAfter(request.period().window().from()));
    }
}
