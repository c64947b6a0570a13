package org.plumbline.model.metric;

/** Whether a change of a metric's value is good news. */
public enum GoodDirection {
    UP,
    DOWN,
    /** Neither is good. The default. */
    NONE
}
