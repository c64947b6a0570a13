package org.plumbline.migrator.quarantine;

/** Which rows to show. */
enum QuarantineState {
    /** Those that no run has been able to take yet. */
    WAITING,
    /** Those that a later run took. */
    RESOLVED,
    ALL
}
