package org.plumbline.model.metric;

/**
 * A condition on a column of the measure's dataset.
 *
 * @param value what to compare with; null exactly where the operator takes none
 */
public record Filter(String column, Operator op, String value) {

    public Filter {
        if (op.takesValue() != (value != null)) {
            throw new IllegalArgumentException(
                    "filter on " + column + ": " + op + (op.takesValue() ? " needs a value" : " takes no value"));
        }
    }

    public static Filter isNotNull(String column) {
        return new Filter(column, Operator.IS_NOT_NULL, null);
    }

    public static Filter eq(String column, String value) {
        return new Filter(column, Operator.EQ, value);
    }
}
