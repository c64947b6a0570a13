package org.plumbline.migrator.metrics;

import java.time.Instant;

/**
 * The state of a pipeline, whichever process has run it.
 *
 * @param succeededAt when its last successful run ended; null if there is none
 * @param publishedAsOf when that run began, before it took its snapshot: the target has every earlier change
 * @param quarantined rows that wait in quarantine
 */
record Standing(Instant succeededAt, Instant publishedAsOf, long quarantined) {}
