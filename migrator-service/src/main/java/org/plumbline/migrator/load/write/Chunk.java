package org.plumbline.migrator.load.write;

import java.util.List;

/**
 * Rows that are written in one transaction.
 *
 * @param read how many rows were read for it
 * @param accepted the rows to be written
 * @param rejected the rows that go into quarantine
 * @param unchanged how many rows the target already has in this version
 * @param lastKey the legacy key of the last row read; null if none was
 */
public record Chunk(
        int read, List<AcceptedRow> accepted, List<QuarantinedRow> rejected, int unchanged, String lastKey) {

    public enum Before {
        /** Never loaded. */
        UNKNOWN,
        /** Its key is known, but the target lacks it. */
        NOT_HELD,
        /** The target has an earlier version. */
        HELD
    }

    /** A legacy row as it was read; {@code document} is the row as JSON. */
    public record RawRow(String legacyId, String document, String contentHash) {}

    /**
     * A row to be written.
     *
     * @param mapped the row's values, with references as new keys
     * @param termKeys for each list of terms, the dictionary's keys
     * @param earlier the values that the same rules derive from the earlier row; null if unknown
     * @param waitsFor references set to NULL because the other row is missing
     */
    public record AcceptedRow(
            RawRow raw,
            Before before,
            long newId,
            EntityMapping.Mapped mapped,
            EntityMapping.Mapped earlier,
            List<List<Long>> termKeys,
            List<RejectedRow.Awaited> waitsFor) {
        String legacyId() {
            return raw.legacyId();
        }
    }

    record QuarantinedRow(RawRow raw, RejectedRow reason) {}
}
