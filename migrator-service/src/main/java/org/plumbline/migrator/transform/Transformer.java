package org.plumbline.migrator.transform;

import java.util.List;
import java.util.Set;

/**
 * A rule that makes a target value of legacy values, by the name under which definitions use it.
 *
 * @param columns how many values it takes
 * @param argument what its argument is for; null where it takes none
 * @param description what it does, in a sentence
 * @param silent values, in lower case, that say by themselves that nothing is known: null is what is rightly made of them
 */
public record Transformer(
        String name, int columns, String argument, String description, Set<String> silent, Rule rule) {

    /** The argument of those that take what is under one key of a JSON object. */
    static final String JSON_KEY = "the key of the object";

    public Transformer {
        silent = Set.copyOf(silent);
    }

    /** One to which no value says that nothing is known. */
    public Transformer(String name, int columns, String argument, String description, Rule rule) {
        this(name, columns, argument, description, Set.of(), rule);
    }

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

    /** The same, where some values say by themselves that nothing is known. */
    public Transformer silentOn(Set<String> values) {
        return new Transformer(name, columns, argument, description, values, rule);
    }

    /** Whether it takes only what is under one key of a JSON object. */
    public boolean readsKey() {
        return JSON_KEY.equals(argument);
    }

    /** A transformer of one text; a null value stays null. */
    public static Transformer ofText(String name, String description, TextRule rule) {
        return new Transformer(name, 1, null, description, (values, argument) -> {
            var value = values.getFirst();
            return value == null ? null : rule.apply(value.text());
        });
    }
}
