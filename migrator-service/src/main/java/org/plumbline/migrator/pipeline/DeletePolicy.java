package org.plumbline.migrator.pipeline;

/** What becomes of a target row whose legacy row is gone. In each case the id map and the raw document stay. */
public enum DeletePolicy {
    /** The row stays with {@code deleted_at} set, and read models leave it out. */
    TOMBSTONE,
    /** The row stays as it is; the id map says since when the source has lacked it. */
    KEEP,
    /** The row is deleted with its bundle. */
    REMOVE
}
