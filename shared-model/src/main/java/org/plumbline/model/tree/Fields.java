package org.plumbline.model.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The fields of one JSON object, each read once and by name.
 *
 * <p>What is missing or wrong reads as null (as empty, for lists) and is a fault; what has not been read when {@link #end}
 * is called is refused as unknown. JSON values are maps, lists, texts, {@link BigDecimal}s, booleans and null.
 */
public final class Fields {

    private static final int MOST_UNKNOWN = 20;

    private final Map<?, ?> values;
    private final String path;
    private final Faults faults;
    private final TreeSet<String> known = new TreeSet<>();

    private Fields(Map<?, ?> values, String path, Faults faults) {
        this.values = values;
        this.path = path;
        this.faults = faults;
    }

    /** The fields of a value, or null where it is no object. */
    public static Fields of(Object value, String path, Faults faults) {
        if (value instanceof Map<?, ?> object) {
            return new Fields(object, path, faults);
        }
        faults.add(path, "is %s, and has to be an object".formatted(kindOf(value)));
        return null;
    }

    /** The fields of an entry of a list of this object, which stands at {@code path}; null where it is no object. */
    public Fields entry(Object value, String path) {
        return of(value, path, faults);
    }

    /** Whether the field is there, whatever it holds. */
    public boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /** Where a field of this object stands. */
    public String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Adds a fault of a field of this object. */
    public void refuse(String name, String message) {
        faults.add(pathOf(name), message);
    }

    /** A text that says something. */
    public String text(String name, int longest) {
        if (!(value(name) instanceof String text)) {
            refuseKind(name, "a text");
            return null;
        }
        var fault = Texts.fault(text, longest);
        fault.ifPresent(message -> refuse(name, message));
        return fault.isPresent() ? null : text;
    }

    /** A constant, written in lower case. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        if (!(value(name) instanceof String text)) {
            refuseKind(name, "a text");
            return null;
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            var all =
                    Arrays.stream(type.getEnumConstants()).map(Fields::written).toList();
            refuse(name, "is not one of %s: %s".formatted(String.join(", ", all), Faults.quoted(text)));
        }
        return found.orElse(null);
    }

    /** A whole number within bounds, both included; null where it is not one. */
    public Integer integer(String name, int least, int most) {
        if (!(value(name) instanceof BigDecimal number)) {
            refuseKind(name, "a whole number");
            return null;
        }
        if (!Numbers.isWhole(number)
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(name, "is not a whole number from %d to %d: %s".formatted(least, most, Numbers.shown(number)));
            return null;
        }
        return number.intValueExact();
    }

    /** True or false; null where it is neither. */
    public Boolean truth(String name) {
        if (!(value(name) instanceof Boolean truth)) {
            refuseKind(name, "true or false");
            return null;
        }
        return truth;
    }

    /** A number of up to 38 digits. */
    public BigDecimal number(String name) {
        if (!(value(name) instanceof BigDecimal number)) {
            refuseKind(name, "a number");
            return null;
        }
        if (!Numbers.isOfBearableSize(number)) {
            refuse(name, "has too many digits");
            return null;
        }
        return number;
    }

    /** The fields of an object inside this one. */
    public Fields object(String name) {
        return isThere(name) ? of(values.get(name), pathOf(name), faults) : null;
    }

    /** What {@code reader} makes of each entry and its path; those of which it makes null are left out. */
    public <T> List<T> list(String name, int fewest, int most, BiFunction<Object, String, T> reader) {
        if (!isThere(name)) {
            return List.of();
        }
        if (!(values.get(name) instanceof List<?> entries)) {
            refuseKind(name, "a list");
            return List.of();
        }
        if (entries.size() < fewest || entries.size() > most) {
            refuse(
                    name,
                    fewest == most
                            ? "has %d entries, and takes exactly %d".formatted(entries.size(), most)
                            : "has %d entries, and takes %d to %d".formatted(entries.size(), fewest, most));
            return List.of();
        }
        var read = new ArrayList<T>();
        for (var place = 0; place < entries.size(); place++) {
            var entry = reader.apply(entries.get(place), "%s[%d]".formatted(pathOf(name), place));
            if (entry != null) {
                read.add(entry);
            }
        }
        return read;
    }

    /** A value as it stands, for who knows what to make of it. */
    public Object raw(String name) {
        var value = value(name);
        if (value == null) {
            refuse(name, values.containsKey(name) ? "is null" : "is missing");
        }
        return value;
    }

    /** Refuses every field that has not been read, or the first of very many. */
    public void end() {
        values.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> faults.unknownField(pathOf(Faults.shortened(name)), Faults.shortened(name), known));
    }

    private Object value(String name) {
        known.add(name);
        return values.get(name);
    }

    private boolean isThere(String name) {
        if (has(name)) {
            return true;
        }
        refuse(name, "is missing");
        return false;
    }

    /** Refuses what is there in place of what is expected, or that nothing is. */
    private void refuseKind(String name, String expected) {
        refuse(
                name,
                values.containsKey(name)
                        ? "is %s, and has to be %s".formatted(kindOf(values.get(name)), expected)
                        : "is missing");
    }

    /** A constant as definitions write it. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What a value is, for a message. */
    public static String kindOf(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object -> "an object";
            case List<?> list -> "a list";
            case String text -> "a text";
            case BigDecimal number -> "a number";
            case Boolean truth -> "true or false";
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        };
    }
}
