package org.plumbline.migrator.transform;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule that derives a target value from legacy values, with its name in definitions.
 *
 * @param columns how many values it takes
 * @param argument the meaning of its argument; null if it takes none
 * @param description what it does, in a sentence
 * @param silent values, in lower case, that mean unknown and therefore become null
 */
public record Transformer(
        String name, int columns, String argument, String description, Set<String> silent, Rule rule) {

    /** The argument of transformers that read one key of a JSON object. */
    static final String JSON_KEY = "the key of the object";

    public Transformer(String name, int columns, String argument, String description, Rule rule) {
        this(name, columns, argument, description, Set.of(), rule);
    }

    /** Pure: the same values always give the same result. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Derives the target value.
         *
         * @param values as many as the transformer takes, null for NULL
         * @param argument null if there is none
         * @return text, Boolean, a number, {@code List<String>} for an array, or null
         * @throws RejectedValue if the value cannot be loaded
         */
        Object apply(List<LegacyValue> values, String argument);
    }

    public Transformer silentOn(Set<String> values) {
        return new Transformer(name, columns, argument, description, values, rule);
    }

    /** Whether it reads only one key of a JSON object. */
    public boolean readsKey() {
        return JSON_KEY.equals(argument);
    }

    /** Makes a transformer of one text; null stays null. */
    public static Transformer ofText(String name, String description, Function<String, Object> rule) {
        return new Transformer(name, 1, null, description, (values, argument) -> {
            var value = values.getFirst();
            return value == null ? null : rule.apply(value.text());
        });
    }
}
