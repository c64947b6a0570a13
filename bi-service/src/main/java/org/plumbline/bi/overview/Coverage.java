package org.plumbline.bi.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * The span in which a count of 0 means that nothing happened: from the first selected submission to the moment up to
 * which the publication is whole. Outside it nothing was measured.
 */
public record Coverage(Optional<Window> span) {

    /**
     * That of everything that a scope sees.
     *
     * @param measuredUntil see {@code DatasetFreshness}
     */
    public static Coverage read(DSLContext database, Scope scope, Instant measuredUntil) {
        var first = database.fetchValue(OverviewQueries.firstSubmission(new Selection(scope, List.of())));
        return of(first == null ? null : first.toInstant(), measuredUntil);
    }

    /**
     * @param firstSubmission null where nothing is selected
     * @param measuredUntil see {@code DatasetFreshness}
     */
    static Coverage of(Instant firstSubmission, Instant measuredUntil) {
        return firstSubmission == null || !firstSubmission.isBefore(measuredUntil)
                ? new Coverage(Optional.empty())
                : new Coverage(Optional.of(new Window(firstSubmission, measuredUntil)));
    }

    /** The part of a window that is measured; empty where none of it is. */
    public Optional<Window> within(Window window) {
        return span.filter(
                        it -> it.from().isBefore(window.to()) && window.from().isBefore(it.to()))
                .map(it -> new Window(latest(it.from(), window.from()), earliest(it.to(), window.to())));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
