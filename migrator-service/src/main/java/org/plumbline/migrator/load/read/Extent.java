package org.plumbline.migrator.load.read;

/** How much of a source a run reads. */
public enum Extent {
    /** What has changed since the last run. */
    CHANGES,
    /** Every row. */
    EVERYTHING,
    /** The keys and hashes of every row, and the rows that differ. */
    COMPARISON
}
