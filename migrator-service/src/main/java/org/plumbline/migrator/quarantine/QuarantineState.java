package org.plumbline.migrator.quarantine;

/** Which rows to show. */
enum QuarantineState {
    /** Rows that no run has been able to load yet. */
    WAITING,
    /** Rows that a later run loaded. */
    RESOLVED,
    ALL
}
