package org.plumbline.migrator.check;

/** The effect of a check's failure. */
public enum Severity {
    /** Blocks the publication. */
    CRITICAL,
    /** Is reported; the content is published. */
    WARNING
}
