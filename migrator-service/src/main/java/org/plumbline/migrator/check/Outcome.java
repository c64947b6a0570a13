package org.plumbline.migrator.check;

/** How a check ended. */
public enum Outcome {
    /** Found nothing, or no more than tolerated. */
    PASSED,
    /** Found something, but its severity does not block the publication. */
    WARNED,
    /** Found only an accepted difference. */
    ACCEPTED,
    /** Found something critical, or could not be completed. */
    FAILED
}
