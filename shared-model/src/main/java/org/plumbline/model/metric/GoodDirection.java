package org.plumbline.model.metric;

/** Whether a change of a metric's value is good news. */
public enum GoodDirection {
    UP,
    DOWN,
    /** Neither: more of it is not better, and not worse. What a definition means that says nothing. */
    NONE
}
