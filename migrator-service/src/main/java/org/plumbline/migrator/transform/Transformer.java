package org.plumbline.migrator.transform;

import java.util.List;

/**
 * A rule that makes a target value of legacy values, by the name under which definitions use it.
 *
 * @param columns how many values it takes
 * @param argument what its argument is for; null where it takes none
 * @param description what it does, in a sentence
 */
public record Transformer(String name, int columns, String argument, String description, Rule rule) {

    /** Pure: the same values always give the same result. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Derives the target value.
         *
         * @param values as many as the transformer takes, null where the legacy value is
         * @param argument null where there is none
         * @return text, Boolean, a number, {@code List<String>} for an array, or null
         * @throws Untakable where the value cannot be taken
         */
        Object apply(List<LegacyValue> values, String argument);
    }

    /** Of one text, told nothing besides; null stays null. */
    @FunctionalInterface
    public interface TextRule {
        Object apply(String text);
    }

    /** A transformer of one text; a null value stays null. */
    public static Transformer ofText(String name, String description, TextRule rule) {
        return new Transformer(name, 1, null, description, (values, argument) -> {
            var value = values.getFirst();
            return value == null ? null : rule.apply(value.text());
        });
    }
}
