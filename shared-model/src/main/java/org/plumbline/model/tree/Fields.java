package org.plumbline.model.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of one JSON object, each read once and by name.
 *
 * <p>A missing or wrong field reads as null (lists as empty) and is a violation; fields not read before {@link #end}
 * are refused as unknown.
 */
public final class Fields {

    private static final int MOST_UNKNOWN = 20;

    private final Node node;
    private final Map<?, ?> values;
    private final Violations violations;
    private final TreeSet<String> known = new TreeSet<>();

    private Fields(Node node, Map<?, ?> values, Violations violations) {
        this.node = node;
        this.values = values;
        this.violations = violations;
    }

    /** The fields of a value; null and a violation if it is not an object. */
    public static Fields of(Node node, Violations violations) {
        if (node.value() instanceof Map<?, ?> object) {
            return new Fields(node, object, violations);
        }
        violations.add(node, "is %s but must be an object".formatted(kindOf(node.value())));
        return null;
    }

    public Node node() {
        return node;
    }

    /** The document's violations. */
    public Violations violations() {
        return violations;
    }

    /** Whether the field exists, with any value. */
    public boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /** A field's node, which may be missing. */
    public Node node(String name) {
        known.add(name);
        return node.get(name);
    }

    /** Adds a violation of a field of this object. */
    public void refuse(String name, String message) {
        violations.add(node.get(name), message);
    }

    /** Refuses the unknown name in a field and suggests similar ones. */
    public void unknown(String name, String message, Collection<String> known) {
        violations.unknown(node.get(name), message, known);
    }

    public String text(String name, int longest) {
        var text = value(name, String.class, "a text");
        var violation = text == null ? Optional.<String>empty() : Texts.violation(text, longest);
        violation.ifPresent(message -> refuse(name, message));
        return violation.isPresent() ? null : text;
    }

    /** A constant, written in lower case. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var text = value(name, String.class, "a text");
        return text == null
                ? null
                : constant(text, type, message -> refuse(name, message)).orElse(null);
    }

    /** The constant with that name; refuses an unknown name. */
    public static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type, Consumer<String> refusal) {
        var constants = Arrays.asList(type.getEnumConstants());
        var found = constants.stream()
                .filter(constant -> written(constant).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            var all = constants.stream().map(Fields::written).collect(Collectors.joining(", "));
            refusal.accept("is not one of %s: %s".formatted(all, Texts.quoted(text)));
        }
        return found;
    }

    /** The constant for a text that is known to be valid, such as one that the suite itself has written. */
    public static <E extends Enum<E>> E constant(String text, Class<E> type) {
        return constant(text, type, _ -> {})
                .orElseThrow(() -> new IllegalArgumentException("no %s: %s".formatted(type.getSimpleName(), text)));
    }

    /** A whole number within inclusive bounds; null if it is not one. */
    public Integer integer(String name, int least, int most) {
        var number = value(name, BigDecimal.class, "a whole number");
        if (number == null) {
            return null;
        }
        if (!Texts.isWhole(number)
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(name, "is not a whole number from %d to %d: %s".formatted(least, most, Texts.quoted(number)));
            return null;
        }
        return number.intValueExact();
    }

    /** True or false; null if it is neither. */
    public Boolean truth(String name) {
        return value(name, Boolean.class, "true or false");
    }

    /** A number of up to 38 digits. */
    public BigDecimal number(String name) {
        var number = value(name, BigDecimal.class, "a number");
        if (number != null && !Texts.isOfBearableSize(number)) {
            refuse(name, "has too many digits");
            return null;
        }
        return number;
    }

    /** The fields of an object inside this one. */
    public Fields object(String name) {
        return isThere(name) ? of(node.get(name), violations) : null;
    }

    /** The non-null results of {@code reader} for each entry. */
    public <T> List<T> list(String name, int fewest, int most, Function<Node, T> reader) {
        if (!isThere(name)) {
            return List.of();
        }
        var entries = value(name, List.class, "a list");
        if (entries == null) {
            return List.of();
        }
        if (entries.size() < fewest || entries.size() > most) {
            refuse(
                    name,
                    fewest == most
                            ? "has %d entries but must have exactly %d".formatted(entries.size(), most)
                            : "has %d entries but must have %d to %d".formatted(entries.size(), fewest, most));
            return List.of();
        }
        var read = new ArrayList<T>();
        for (var entry : node.get(name).items()) {
            var value = reader.apply(entry);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    /** As {@link #list}, for objects only. */
    public <T> List<T> objects(String name, int fewest, int most, Function<Fields, T> reader) {
        return list(name, fewest, most, entry -> {
            var fields = of(entry, violations);
            return fields == null ? null : reader.apply(fields);
        });
    }

    /** A value of any type; null and a violation if it is missing or null. */
    public Node something(String name) {
        if (value(name) == null) {
            refuse(name, values.containsKey(name) ? "is null" : "is missing");
            return null;
        }
        return node.get(name);
    }

    /** Refuses unread fields; if there are very many, only the first ones. */
    public void end() {
        node.members().stream()
                .filter(member -> !known.contains(member.name()))
                .limit(MOST_UNKNOWN)
                .forEach(member -> violations.unknownField(member, known));
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

    /** The value; null and a violation if it is missing or of another type. */
    private <T> T value(String name, Class<T> type, String expected) {
        var value = value(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        refuse(
                name,
                values.containsKey(name) ? "is %s but must be %s".formatted(kindOf(value), expected) : "is missing");
        return null;
    }

    /** A constant's name in definitions. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Describes a value in messages. */
    public static String kindOf(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object -> "an object";
            case List<?> list -> "a list";
            case String text -> "a text";
            case BigDecimal number -> "a number";
            case Boolean truth -> "true or false";
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        };
    }
}
