package org.plumbline.migrator.source;

/**
 * How many rows a table had in a snapshot.
 *
 * @param before the turnover before the snapshot was taken: what came after it may be among the rows
 */
record RowCount(long rows, Turnover before) {

    /**
     * Whether the table still has the rows that it had, and as many as expected with those inserted since. Insertions that were rolled back make it
     * say no; only as many keys that were changed would make it say yes instead.
     *
     * @param after the turnover after a later snapshot was taken; null where it is not known
     */
    boolean hasBecome(long expected, Turnover after) {
        return after != null
                && after.countedSince().equals(before.countedSince())
                && after.deleted() == before.deleted()
                && rows + after.inserted() - before.inserted() == expected;
    }
}
