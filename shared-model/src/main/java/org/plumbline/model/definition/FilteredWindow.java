package org.plumbline.model.definition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Window;

/** The window that filters leave of a timestamp. */
final class FilteredWindow {

    private FilteredWindow() {}

    /** Empty where they leave an end open, or nothing. */
    static Optional<Window> of(String column, List<Filter> filters) {
        var own = filters.stream()
                .filter(filter -> filter.column().equals(column))
                .toList();
        var from =
                own.stream().map(FilteredWindow::from).filter(Objects::nonNull).max(Instant::compareTo);
        var to = own.stream().map(FilteredWindow::to).filter(Objects::nonNull).min(Instant::compareTo);
        return from.flatMap(start -> to.filter(start::isBefore).map(end -> new Window(start, end)));
    }

    /** The first moment that passes; null where the filter bounds nothing from below. */
    private static Instant from(Filter filter) {
        return switch (filter.op()) {
            case EQ, GTE, BETWEEN -> moment(filter.values().getFirst());
            case GT -> after(moment(filter.values().getFirst()));
            case NE, IN, NOT_IN, LT, LTE, IS_NULL, IS_NOT_NULL, STARTS_WITH, CONTAINS -> null;
        };
    }

    /** The first moment that passes no longer; null likewise. */
    private static Instant to(Filter filter) {
        return switch (filter.op()) {
            case LT -> moment(filter.values().getFirst());
            case EQ, LTE, BETWEEN -> after(moment(filter.values().getLast()));
            case NE, IN, NOT_IN, GT, GTE, IS_NULL, IS_NOT_NULL, STARTS_WITH, CONTAINS -> null;
        };
    }

    // The database counts microseconds.
    private static Instant after(Instant instant) {
        return instant.plus(1, ChronoUnit.MICROS);
    }

    private static Instant moment(Literal literal) {
        return ((Literal.Moment) literal).value();
    }
}
