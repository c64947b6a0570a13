package org.plumbline.model.metric;

import java.util.List;

/** A condition on a column of the measure's dataset. */
public record Filter(String column, Operator op, List<Literal> values) {

    public Filter {
        values = List.copyOf(values);
        var fits =
                switch (op.operands()) {
                    case NONE -> values.isEmpty();
                    case ONE -> values.size() == 1;
                    case TWO -> values.size() == 2;
                    case SEVERAL -> !values.isEmpty();
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "filter on %s: %s does not take %d values".formatted(column, op, values.size()));
        }
    }

    public static Filter isNotNull(String column) {
        return new Filter(column, Operator.IS_NOT_NULL, List.of());
    }

    public static Filter eq(String column, String value) {
        return new Filter(column, Operator.EQ, List.of(new Literal.Text(value)));
    }
}
