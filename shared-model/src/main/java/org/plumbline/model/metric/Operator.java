package org.plumbline.model.metric;

import static org.plumbline.model.dataset.ColumnType.INTEGER;
import static org.plumbline.model.dataset.ColumnType.NUMERIC;
import static org.plumbline.model.dataset.ColumnType.TEXT;
import static org.plumbline.model.dataset.ColumnType.TEXT_ARRAY;
import static org.plumbline.model.dataset.ColumnType.TIMESTAMP;

import java.util.EnumSet;
import java.util.Set;
import org.plumbline.model.dataset.ColumnType;

/**
 * How a filter compares a column. A row whose column is null passes {@code IS_NULL} only: it is neither equal to a value
 * nor different from it.
 */
public enum Operator {
    EQ(Operands.ONE, Types.SCALAR),
    NE(Operands.ONE, Types.SCALAR),
    IN(Operands.SEVERAL, Types.SCALAR),
    NOT_IN(Operands.SEVERAL, Types.SCALAR),
    LT(Operands.ONE, Types.ORDERED),
    LTE(Operands.ONE, Types.ORDERED),
    GT(Operands.ONE, Types.ORDERED),
    GTE(Operands.ONE, Types.ORDERED),
    /** From the first value to the second, both included. */
    BETWEEN(Operands.TWO, Types.ORDERED),
    IS_NULL(Operands.NONE, EnumSet.allOf(ColumnType.class)),
    IS_NOT_NULL(Operands.NONE, EnumSet.allOf(ColumnType.class)),
    /** For texts, case-sensitive. */
    STARTS_WITH(Operands.ONE, EnumSet.of(TEXT)),
    /** For arrays: one element equals the value. */
    CONTAINS(Operands.ONE, EnumSet.of(TEXT_ARRAY));

    /** How many values an operator compares with. */
    public enum Operands {
        NONE,
        ONE,
        TWO,
        SEVERAL
    }

    private final Operands operands;
    private final Set<ColumnType> types;

    Operator(Operands operands, Set<ColumnType> types) {
        this.operands = operands;
        this.types = Set.copyOf(types);
    }

    public Operands operands() {
        return operands;
    }

    public boolean fits(ColumnType type) {
        return types.contains(type);
    }

    private static final class Types {
        static final Set<ColumnType> SCALAR = EnumSet.of(INTEGER, NUMERIC, TEXT, TIMESTAMP);
        static final Set<ColumnType> ORDERED = EnumSet.of(INTEGER, NUMERIC, TIMESTAMP);
    }
}
