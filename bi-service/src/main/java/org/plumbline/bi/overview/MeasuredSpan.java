package org.plumbline.bi.overview;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.model.metric.Window;

/**
 * The span in which a count of 0 means that nothing happened: from the first selected submission to the time up to
 * which the publication is complete.
 */
public record MeasuredSpan(Optional<Window> span) {

    /**
     * Reads the span as far as a window shows it. A window that starts after the first submission does not need its
     * exact time, and finding it would read all days.
     */
    public static MeasuredSpan read(DSLContext database, Selection selection, Window window, Instant measuredUntil) {
        if (database.fetchValue(OverviewSql.submissionsBefore(selection, window.from()))) {
            return of(window.from(), measuredUntil);
        }
        var first = database.fetchValue(OverviewSql.firstSubmission(selection, window));
        return of(first == null ? null : first.toInstant(), measuredUntil);
    }

    /** @param firstSubmission or a later time within the window; null if nothing is selected */
    static MeasuredSpan of(Instant firstSubmission, Instant measuredUntil) {
        return new MeasuredSpan(Optional.ofNullable(firstSubmission)
                .filter(first -> first.isBefore(measuredUntil))
                .map(first -> new Window(first, measuredUntil)));
    }

    /** Returns the measured part of a window; empty if there is none. */
    public Optional<Window> within(Window window) {
        return span.flatMap(window::intersection);
    }
}
