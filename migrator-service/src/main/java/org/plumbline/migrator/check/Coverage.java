package org.plumbline.migrator.check;

/** How much of the content is checked. */
public enum Coverage {
    /** All of it. */
    EVERYTHING,
    /** Everything except rows whose fingerprint has not changed since they were verified. */
    UNVERIFIED,
    /** Rows that may have changed since the same checks covered everything. */
    CHANGES
}
