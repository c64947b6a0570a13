package org.plumbline.bi.window;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.model.metric.Window;
import org.plumbline.service.query.QueryParameters;

/** Reads the window of a request from {@code from} and {@code to}, or {@code range}. */
public final class WindowParameters {

    public static final String FROM = "from";
    public static final String TO = "to";

    /** The format of {@code range}. */
    public static final String RANGE = "range";

    public static final String RANGE_PATTERN = "[1-9][0-9]{0,4}[hdwm]";

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Pattern RANGE_FORM = Pattern.compile(RANGE_PATTERN);
    private static final Map<Character, ChronoUnit> UNITS =
            Map.of('h', ChronoUnit.HOURS, 'd', ChronoUnit.DAYS, 'w', ChronoUnit.WEEKS, 'm', ChronoUnit.MONTHS);

    private WindowParameters() {}

    /**
     * Returns the window of {@code range}, or else the one from {@code from} to {@code to}. The default of {@code to}
     * is {@link Window#endOfPresent}; without {@code from} the window has the {@link Window#usual} length.
     *
     * @return empty if the parameters are refused
     */
    public static Optional<Window> read(QueryParameters query, Instant now) {
        if (query.string(RANGE).isPresent()) {
            return ofRange(query, now);
        }
        var givenFrom = instant(query, FROM);
        var to = instant(query, TO).orElse(Window.endOfPresent(now));
        var from = givenFrom.orElse(Window.usual(to).from());
        return inOrder(query, from, to) ? Optional.of(new Window(from, to)) : Optional.empty();
    }

    /** Returns the given ends; {@code range} gives both. Empty if the parameters are refused. */
    public static Optional<Period> readOpen(QueryParameters query, Instant now) {
        if (query.string(RANGE).isPresent()) {
            return ofRange(query, now).map(window -> new Period(window.from(), window.to()));
        }
        var from = instant(query, FROM);
        var to = instant(query, TO);
        return inOrder(query, from.orElse(EARLIEST), to.orElse(LATEST))
                ? Optional.of(new Period(from.orElse(null), to.orElse(null)))
                : Optional.empty();
    }

    private static Optional<Window> ofRange(QueryParameters query, Instant now) {
        var ends = Stream.of(FROM, TO)
                .filter(name -> instant(query, name).isPresent())
                .toList();
        if (!ends.isEmpty()) {
            query.refuse(RANGE, "excludes '%s'; give one or the other".formatted(String.join("' and '", ends)));
            return Optional.empty();
        }
        var range = query.string(RANGE).orElseThrow();
        if (!RANGE_FORM.matcher(range).matches()) {
            query.refuse(
                    RANGE,
                    "is not a number of hours, days, weeks or months such as 24h, 7d, 2w or 12m: '%s'"
                            .formatted(range));
            return Optional.empty();
        }
        var to = Window.endOfPresent(now);
        var from = earlier(to, range);
        if (from.isBefore(EARLIEST)) {
            query.refuse(RANGE, "begins before 1970: '%s'".formatted(range));
            return Optional.empty();
        }
        return Optional.of(new Window(from, to));
    }

    private static Instant earlier(Instant end, String range) {
        var last = range.length() - 1;
        var count = Integer.parseInt(range.substring(0, last));
        return end.atOffset(ZoneOffset.UTC)
                .minus(count, UNITS.get(range.charAt(last)))
                .toInstant();
    }

    private static boolean inOrder(QueryParameters query, Instant from, Instant to) {
        if (from.isBefore(to)) {
            return true;
        }
        query.refuse(FROM, "is not before 'to', which is %s".formatted(to));
        query.refuse(TO, "is not after 'from', which is %s".formatted(from));
        return false;
    }

    private static Optional<Instant> instant(QueryParameters query, String name) {
        // The database counts microseconds, and would round finer values differently.
        var instant = query.instant(name).map(it -> it.truncatedTo(ChronoUnit.MICROS));
        if (instant.filter(it -> it.isBefore(EARLIEST) || it.isAfter(LATEST)).isPresent()) {
            query.refuse(name, "is outside the years 1970 to 2199");
            return Optional.empty();
        }
        return instant;
    }
}
