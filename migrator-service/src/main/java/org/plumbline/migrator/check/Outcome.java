package org.plumbline.migrator.check;

/** How a check ended. */
public enum Outcome {
    /** Found nothing, or no more than is tolerated. */
    PASSED,
    /** Found something, and its severity lets the content be published all the same. */
    WARNED,
    /** Found something, all of which somebody has looked at and accepted. */
    ACCEPTED,
    /** Found something critical, or could not be carried out. */
    FAILED
}
