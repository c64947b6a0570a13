package org.plumbline.bi.window;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.metric.Window;
import org.plumbline.service.query.QueryParameters;

/** Reads the window of a request from {@code from} and {@code to}, or {@code range}. */
public final class WindowParameters {

    public static final String FROM = "from";
    public static final String TO = "to";

    /** For the API's description: of a window that has both ends, given or not. */
    public static final String FROM_DESCRIPTION =
            "Start of the window: an ISO 8601 instant, or a date, which is its midnight in"
                    + " UTC. Without it, thirty days before `to`. At most ten years before `to`";

    public static final String TO_DESCRIPTION =
            "End of the window, not part of it. Without it, the end of the five minutes that have begun";

    private static final int LONGEST_YEARS = 10;
    static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private WindowParameters() {}

    /**
     * Returns the window of {@link RangeParameter}; else one that ends at {@code to}, or {@link Window#endOfPresent} without it, and
     * begins at {@code from}, or has the {@link Window#usual} length without it.
     *
     * @return empty if the parameters are refused
     */
    public static Optional<Window> read(QueryParameters query, Instant now) {
        if (query.string(RangeParameter.NAME).isPresent()) {
            return ofRange(query, now);
        }
        var givenFrom = read(query, FROM);
        var givenTo = read(query, TO);
        var to = givenTo.orElse(Window.endOfPresent(now));
        var from = givenFrom.orElse(Window.usual(to).from());
        if (!inOrder(query, from, to)) {
            return Optional.empty();
        }
        return Optional.of(new Window(from, to)).filter(window -> isShortEnough(query, window, FROM, TO));
    }

    /** Returns the ends that are given, both with {@code range}; empty if the parameters are refused. */
    public static Optional<Period> readOpen(QueryParameters query, Instant now) {
        if (query.string(RangeParameter.NAME).isPresent()) {
            return ofRange(query, now).map(window -> new Period(Optional.of(window.from()), Optional.of(window.to())));
        }
        var from = read(query, FROM);
        var to = read(query, TO);
        return inOrder(query, from.orElse(EARLIEST), to.orElse(LATEST))
                ? Optional.of(new Period(from, to))
                : Optional.empty();
    }

    /** @param parameters the parameters that determine the window, which are refused if it is too long */
    static boolean isShortEnough(QueryParameters query, Window window, String... parameters) {
        var latest =
                window.from().atOffset(ZoneOffset.UTC).plusYears(LONGEST_YEARS).toInstant();
        if (!latest.isBefore(window.to())) {
            return true;
        }
        for (var parameter : parameters) {
            query.refuse(parameter, "makes the window longer than %d years".formatted(LONGEST_YEARS));
        }
        return false;
    }

    private static Optional<Window> ofRange(QueryParameters query, Instant now) {
        var ends = Stream.of(FROM, TO)
                .filter(name -> read(query, name).isPresent())
                .toList();
        if (!ends.isEmpty()) {
            query.refuse(
                    RangeParameter.NAME,
                    "stands in place of '%s': give one or the other".formatted(String.join("' and '", ends)));
            return Optional.empty();
        }
        return RangeParameter.read(query, now);
    }

    private static boolean inOrder(QueryParameters query, Instant from, Instant to) {
        if (from.isBefore(to)) {
            return true;
        }
        query.refuse(FROM, "is not before 'to', which is %s".formatted(to));
        query.refuse(TO, "is not after 'from', which is %s".formatted(from));
        return false;
    }

    private static Optional<Instant> read(QueryParameters query, String name) {
        // The database counts microseconds, and would round finer values differently.
        var instant = query.instant(name).map(it -> it.truncatedTo(ChronoUnit.MICROS));
        if (instant.filter(it -> it.isBefore(EARLIEST) || it.isAfter(LATEST)).isPresent()) {
            query.refuse(name, "lies outside the years 1970 to 2199");
            return Optional.empty();
        }
        return instant;
    }
}
