package org.plumbline.model.metric;

/** How a filter compares a column. */
public enum Operator {
    IS_NOT_NULL(false),
    EQ(true);

    private final boolean takesValue;

    Operator(boolean takesValue) {
        this.takesValue = takesValue;
    }

    public boolean takesValue() {
        return takesValue;
    }
}
