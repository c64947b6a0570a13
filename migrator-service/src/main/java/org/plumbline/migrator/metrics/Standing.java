package org.plumbline.migrator.metrics;

import java.time.Instant;

/**
 * How a pipeline stands, whichever process has run it.
 *
 * @param succeededAt when its last successful run ended; null where there has been none
 * @param publishedAsOf when that run began, before it took its snapshot: the target has every change of before
 * @param quarantined rows that wait in quarantine
 */
record Standing(Instant succeededAt, Instant publishedAsOf, long quarantined) {}
