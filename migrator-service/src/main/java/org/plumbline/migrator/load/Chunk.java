package org.plumbline.migrator.load;

import java.util.List;

/**
 * Rows that are written in one transaction.
 *
 * @param read how many rows were read for it
 * @param taken those to be written
 * @param rejected those that go into quarantine
 * @param unchanged the legacy keys of those that the target has as they are
 * @param lastKey the legacy key of the last row read; null where none was
 */
record Chunk(int read, List<TakenRow> taken, List<QuarantinedRow> rejected, List<String> unchanged, String lastKey) {

    /** What a row was before. */
    enum Before {
        /** Never taken. */
        UNKNOWN,
        /** Its key is known, the target does not have it. */
        NOT_HELD,
        /** The target has an earlier version. */
        HELD
    }

    /**
     * A row to be written.
     *
     * @param document the raw row as JSON
     * @param mapped its values, references as new keys
     * @param termKeys by list of terms, the dictionary's keys
     * @param earlier what the target's present bundle was made of, read by the same rules; null where that is not known
     * @param waitsFor references that were left out because their other end is not there
     */
    record TakenRow(
            String legacyId,
            String document,
            String contentHash,
            Before before,
            long newId,
            EntityMapping.Mapped mapped,
            EntityMapping.Mapped earlier,
            List<List<Long>> termKeys,
            List<RejectedRow.Awaited> waitsFor) {}

    /** A row that cannot be taken, and why. */
    record QuarantinedRow(String legacyId, String document, RejectedRow reason) {}
}
