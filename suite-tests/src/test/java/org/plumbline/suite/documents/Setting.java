package org.plumbline.suite.documents;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting of the suite's own.
 *
 * @param group what it belongs to
 * @param name a key of a map stands in it in capitals
 * @param type in words, with the values that are allowed
 * @param defaultValue empty where there is none
 * @param meaning what its Javadoc says, as Markdown
 */
public record Setting(
        Group group, String name, String type, Optional<String> defaultValue, boolean required, String meaning) {

    /**
     * The settings of one interface.
     *
     * @param prefix that their names have in common
     * @param meaning what its Javadoc says, as Markdown
     */
    public record Group(String prefix, String meaning) {}

    /** The variable of the environment that sets it. */
    public String variable() {
        return variable(name);
    }

    /** The variable of the environment that sets a property. */
    public static String variable(String property) {
        return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
