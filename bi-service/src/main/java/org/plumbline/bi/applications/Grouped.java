package org.plumbline.bi.applications;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
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
     * What the statement counts.
     *
     * @param measuredUntil the moment up to which the publication is whole
     */
    static <T> Grouped<T> of(
            DSLContext database,
            Select<Record> statement,
            Function<Record, T> item,
            Scope scope,
            GroupsRequest request,
            Instant measuredUntil) {
        var rows = database.fetch(statement);
        if (rows.isEmpty()) {
            var window = request.period().window();
            var measured = measuredUntil.isAfter(window.from())
                    && database.fetchValue(ApplicationQueries.anyBefore(scope, window.to())) != null;
            return new Grouped<>(Total.of(0, measured), List.of(), false);
        }
        var row = rows.getFirst();
        return new Grouped<>(
                Total.of(row.get(ApplicationQueries.TOTAL).longValueExact(), true),
                rows.map(item::apply),
                row.get(ApplicationQueries.GROUPS) > rows.size());
    }

    /** Whether the publication is whole up to a moment of the period: what decides what a 0 means. */
    static String measuredPart(DatasetFreshness freshness, GroupsRequest request) {
        return freshness
                .measuredUntil()
                .map(until -> until.isAfter(request.period().window().from()))
                .toString();
    }
}
