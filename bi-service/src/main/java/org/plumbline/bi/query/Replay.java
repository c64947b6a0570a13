package org.plumbline.bi.query;

import java.time.Duration;

/**
 * How far a standby is.
 *
 * @param position in the primary's log, up to which it shows everything
 * @param sinceLastCommit how long ago the last transaction that it shows was committed; it may have nothing newer to show
 */
public record Replay(long position, Duration sinceLastCommit) {}
