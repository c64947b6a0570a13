package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.plumbline.migrator.load.Extent;

/** How much of the source a run looks at. Each mode writes only what differs; what each guarantees is in docs/delta-loads.md. */
public enum RunMode {
    /** What has changed since the last run; everything where there was none. */
    @JsonProperty("delta")
    DELTA(Extent.CHANGES),
    /** Every row, and rows that the source no longer has. */
    @JsonProperty("full")
    FULL(Extent.EVERYTHING),
    /** The keys and hashes of every row: finds what no cursor tells, and mends it. */
    @JsonProperty("reconcile")
    RECONCILE(Extent.COMPARISON);

    private final Extent extent;

    RunMode(Extent extent) {
        this.extent = extent;
    }

    Extent extent() {
        return extent;
    }
}
