package org.plumbline.migrator.check;

/** How a check ended. */
public enum Outcome {
    PASSED,
    /** Found something, and its severity lets the content be published all the same. */
    WARNED,
    /** Found something critical, or could not be carried out. */
    FAILED
}
