package org.plumbline.migrator.source;

/**
 * The number of a table's rows in a snapshot.
 *
 * @param before the tuple statistics before the snapshot was taken; the snapshot may contain later changes
 */
record RowCount(long rows, Turnover before) {

    /**
     * Whether no row has been deleted since, and the rows inserted since make up the expected number. Rolled-back
     * insertions make it false; only an equal number of changed keys could make it wrongly true.
     *
     * @param after the tuple statistics after a later snapshot was taken; null if unknown
     */
    boolean hasBecome(long expected, Turnover after) {
        return after != null
                && after.countedSince().equals(before.countedSince())
                && after.deleted() == before.deleted()
                && rows + after.inserted() - before.inserted() == expected;
    }
}
