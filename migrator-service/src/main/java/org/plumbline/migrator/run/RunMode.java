package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a run is asked to bring in line. Each mode reads the whole source in one snapshot and writes what differs, so each
 * also finds what a cursor could not.
 */
public enum RunMode {
    /** What has changed since the last run. */
    @JsonProperty("delta")
    DELTA,
    /** Every row. */
    @JsonProperty("full")
    FULL,
    /** Every row, and rows that the source no longer has. */
    @JsonProperty("reconcile")
    RECONCILE
}
