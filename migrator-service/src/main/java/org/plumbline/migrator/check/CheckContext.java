package org.plumbline.migrator.check;

import java.sql.Connection;
import java.time.Instant;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;

/**
 * What checks look at.
 *
 * @param legacy the snapshot that the run has read: a source that moves on raises no false alarm
 * @param target the transaction that holds the content to be published
 * @param asOf when the snapshot was taken
 */
public record CheckContext(Pipeline pipeline, LegacySnapshot legacy, Connection target, Instant asOf) {}
