package org.plumbline.migrator.pipeline;

/** What happens to a target row whose legacy row is gone. The id map and the raw document always stay. */
public enum DeletePolicy {
    /** The row stays with {@code deleted_at} set, and read models exclude it. */
    TOMBSTONE,
    /** The row stays unchanged; the id map records since when it is missing in the source. */
    KEEP,
    /** The row is deleted with its bundle. */
    REMOVE
}
