package org.plumbline.bi.window;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.model.metric.Window;
import org.plumbline.service.query.QueryParameters;

/** Reads a window that is given by its length and ends now. */
public final class RangeParameter {

    public static final String NAME = "range";

    /** For the API's description. */
    public static final String DESCRIPTION =
            "In place of `from` and `to`: a number of hours, days, weeks or months (`24h`, `30d`, `2w`, `12m`) up to the end"
                    + " of the five minutes that have begun. A day has 24 hours, months are those of the calendar. At most ten years";

    public static final String PATTERN = "[1-9][0-9]{0,4}[hdwm]";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private RangeParameter() {}

    /** Returns the window; empty if there is none, or it is refused. */
    static Optional<Window> read(QueryParameters query, Instant now) {
        var range = query.string(NAME);
        var malformed = range.filter(text -> !FORM.matcher(text).matches());
        if (malformed.isPresent()) {
            query.refuse(
                    NAME,
                    "is not a number of hours, days, weeks or months such as 24h, 7d, 2w or 12m: '%s'"
                            .formatted(malformed.get()));
            return Optional.empty();
        }
        return range.map(text -> upTo(Window.endOfPresent(now), text))
                .filter(window -> WindowParameters.isShortEnough(query, window, NAME));
    }

    private static Window upTo(Instant end, String range) {
        var last = range.length() - 1;
        var count = Integer.parseInt(range.substring(0, last));
        var to = end.atOffset(ZoneOffset.UTC);
        return new Window(from(to, count, range.charAt(last)).toInstant(), end);
    }

    private static OffsetDateTime from(OffsetDateTime to, int count, char unit) {
        return switch (unit) {
            case 'h' -> to.minusHours(count);
            case 'd' -> to.minusDays(count);
            case 'w' -> to.minusWeeks(count);
            case 'm' -> to.minusMonths(count);
            default -> throw new IllegalArgumentException("no unit of a range: " + unit);
        };
    }
}
