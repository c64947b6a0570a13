package org.plumbline.migrator.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.load.read.Extent;
import org.plumbline.model.tree.Fields;

/**
 * How much of the source a run reads. Each mode writes only differences; docs/delta-loads.md describes their
 * guarantees.
 */
public enum RunMode {
    /** What has changed since the last run; everything if there was none. */
    @JsonProperty("delta")
    DELTA(Extent.CHANGES, Coverage.CHANGES),
    /** Every row, and rows that the source no longer has; it trusts no earlier verification. */
    @JsonProperty("full")
    FULL(Extent.EVERYTHING, Coverage.EVERYTHING),
    /** The keys and hashes of every row; finds and corrects differences that no cursor shows. */
    @JsonProperty("reconcile")
    RECONCILE(Extent.COMPARISON, Coverage.UNVERIFIED);

    @EnumeratedValue
    final String stored = Fields.written(this);

    final Extent extent;
    final Coverage coverage;

    RunMode(Extent extent, Coverage coverage) {
        this.extent = extent;
        this.coverage = coverage;
    }
}
