package org.plumbline.migrator.check;

/** How much of the content is checked. */
public enum Coverage {
    /** All of it. */
    EVERYTHING,
    /** All except rows whose fingerprint is the same as when they were verified. */
    UNVERIFIED,
    /** Rows that may have changed since the same checks covered everything. */
    CHANGES
}
