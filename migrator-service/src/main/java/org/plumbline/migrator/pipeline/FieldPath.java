package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a value stands in a definition: {@code entities[1].columns.company_id}.
 *
 * @param steps keys, as {@link String}, and indexes from 0, as {@link Integer}; none for the whole
 */
public record FieldPath(List<Object> steps) {

    static final FieldPath ROOT = new FieldPath(List.of());

    private static final Pattern PLAIN = Pattern.compile("[\\w-]+");

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** The path below this one. */
    public static FieldPath of(Object... steps) {
        return new FieldPath(List.of(steps));
    }

    /** The path of a value below this one. */
    public FieldPath then(Object step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    FieldPath parent() {
        return new FieldPath(steps.subList(0, steps.size() - 1));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else if (PLAIN.matcher(step.toString()).matches()) {
                text.append(text.isEmpty() ? "" : ".").append(step);
            } else {
                text.append("['").append(step).append("']");
            }
        }
        return text.toString();
    }
}
