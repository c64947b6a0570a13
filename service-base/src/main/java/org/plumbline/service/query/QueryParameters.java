package org.plumbline.service.query;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.model.time.PointInTime;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Texts;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;

/**
 * Reads the query parameters of one request by name and type. Refuses all violations at once: unreadable values,
 * repeated single values, and unknown names.
 *
 * <p>Use {@link #read}. An absent or wrong parameter reads as empty; a wrong one is refused at the end, so readers need
 * not check.
 */
public final class QueryParameters {

    static final String EXPECTED_TIME =
            "2026-01-31, 2026-01-31T08:00:00Z or 2026-01-31T08:00:00+01:00 (its '+' sent as %2B)";

    private static final int LONGEST_VALUE = 500;

    private final Map<String, List<String>> values;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns the result of {@code reader}. */
    public static <T> T read(UriInfo uri, Function<QueryParameters, T> reader) {
        return read(uri.getQueryParameters(), reader);
    }

    /** Returns the result of {@code reader}'s second step, which runs only if no parameter is refused. */
    public static <T> T inTwoSteps(UriInfo uri, Function<QueryParameters, Supplier<T>> reader) {
        return read(uri, reader).get();
    }

    /** As {@link #read(UriInfo, Function)}, for decoded values by name. */
    public static <T> T read(Map<String, List<String>> values, Function<QueryParameters, T> reader) {
        var parameters = new QueryParameters(values);
        var result = reader.apply(parameters);
        parameters.refuseUnknownNames();
        if (!parameters.violations.isEmpty()) {
            throw new Failure.InvalidInput(parameters.violations);
        }
        return result;
    }

    /** For an operation without query parameters. */
    public static void none(UriInfo uri) {
        read(uri, parameters -> Boolean.TRUE);
    }

    /** Adds a violation that only the reader can detect, such as {@code from} after {@code to}. */
    public void refuse(String name, String message) {
        violations.add(new Violation(name, message));
    }

    /** A point in time: an ISO 8601 instant, a date-time with offset, or a date, which means its midnight in UTC. */
    public Optional<Instant> instant(String name) {
        return string(name).flatMap(text -> {
            var instant = PointInTime.parse(text);
            if (instant.isEmpty()) {
                refuse(name, "is not a date or time: %s; expected %s".formatted(Texts.quoted(text), EXPECTED_TIME));
            }
            return instant;
        });
    }

    public Optional<String> string(String name) {
        var given = all(name);
        if (given.size() > 1) {
            refuse(name, "may be given only once but is given %d times".formatted(given.size()));
            return Optional.empty();
        }
        return given.stream().findFirst();
    }

    /** The values of a repeatable parameter in the caller's order, without duplicates; empty if it is refused. */
    public List<String> strings(String name, int most) {
        var values = all(name).stream().distinct().toList();
        if (values.size() > most) {
            refuse(name, "is given %d times, more than %d".formatted(values.size(), most));
            return List.of();
        }
        return values;
    }

    /** A constant of {@code type}, written in lower case. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return string(name).flatMap(text -> Fields.constant(text, type, message -> refuse(name, message)));
    }

    /** A whole number within inclusive bounds; {@code absent} if the parameter is absent. */
    public int integer(String name, int absent, int least, int most) {
        return string(name).flatMap(text -> integer(name, text, least, most)).orElse(absent);
    }

    public Optional<Long> identifier(String name) {
        return string(name).flatMap(text -> {
            var key = Texts.key(text);
            if (key.isEmpty()) {
                refuse(name, "is not a number: " + Texts.quoted(text));
            }
            return key;
        });
    }

    private Optional<Integer> integer(String name, String text, int least, int most) {
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // The message below covers both invalid and out-of-bounds numbers.
        }
        refuse(name, "is not a whole number from %d to %d: %s".formatted(least, most, Texts.quoted(text)));
        return Optional.empty();
    }

    private List<String> all(String name) {
        known.add(name);
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> isText(name, value))
                .toList();
    }

    private boolean isText(String name, String value) {
        var violation = Texts.violation(value, LONGEST_VALUE);
        violation.ifPresent(message -> refuse(name, message));
        return violation.isEmpty();
    }

    private void refuseUnknownNames() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name ->
                        refuse(Texts.shortened(name), "is not a parameter of this operation" + suggestion(name)));
    }

    private String suggestion(String name) {
        return known.isEmpty() ? "; it takes none" : NearestNames.hintOrAll(name, known, "it takes");
    }
}
