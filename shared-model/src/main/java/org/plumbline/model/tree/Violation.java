package org.plumbline.model.tree;

import java.util.Comparator;

/**
 * One thing wrong with a request or with a file.
 *
 * @param field the parameter, or the path of the field: {@code numerator.filters[0].column}; empty for the whole
 *     document
 * @param message the predicate of a sentence whose subject is the field
 * @param line its line in a file, from 1; 0 if unknown
 * @param column its column, from 1; 0 if unknown
 */
public record Violation(String field, String message, int line, int column) {

    /** In the order of a file. */
    public static final Comparator<Violation> BY_PLACE = Comparator.comparingInt(Violation::line)
            .thenComparingInt(Violation::column)
            .thenComparing(Violation::field);

    /** A violation without a place, such as that of a parameter. */
    public Violation(String field, String message) {
        this(field, message, 0, 0);
    }

    /** The message with its place, if known, without the field. */
    public String messageWithPlace() {
        return line == 0 ? message : "%s (line %d, column %d)".formatted(message, line, column);
    }

    /** {@code recruiting.yaml:17:9: entities[1].columns.company_id.refrences: unknown key; did you mean 'references'?} */
    public String in(String file) {
        return file
                + (line > 0 ? ":" + line : "")
                + (column > 0 ? ":" + column : "")
                + ": "
                + (field.isEmpty() ? "" : field + ": ")
                + message;
    }
}
