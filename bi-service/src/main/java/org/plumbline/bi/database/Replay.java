package org.plumbline.bi.database;

import java.time.Duration;

/**
 * How far a standby has replayed.
 *
 * @param position in the primary's log up to which it shows everything
 * @param sinceLastCommit how long ago the last transaction that it shows was committed; there may be none newer
 */
public record Replay(long position, Duration sinceLastCommit) {}
