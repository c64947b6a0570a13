package org.plumbline.migrator.source;

import java.time.Instant;

/**
 * Where a source stands: what a later run has to know of this one's snapshot to find everything that it did not see.
 *
 * @param identity server, timeline and database; transaction ids mean nothing on another one. Where the user may not ask which server
 *     it is, since when it runs instead
 * @param snapshotXmin every transaction below this id had ended when the snapshot was taken
 * @param nextXid the next transaction id, as of the snapshot
 * @param clock the source's clock before the snapshot was taken
 * @param oldestStart no transaction that the snapshot does not see has begun before this moment of the source's clock;
 *     null where that cannot be known, such as on a standby, or without the right to see others' transactions
 */
public record SourcePosition(String identity, long snapshotXmin, long nextXid, Instant clock, Instant oldestStart) {}
