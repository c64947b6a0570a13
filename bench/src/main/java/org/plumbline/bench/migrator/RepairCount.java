package org.plumbline.bench.migrator;

/**
 * What the preview of a repair found.
 *
 * @param examined rows looked at
 * @param atFault rows that it would change
 */
public record RepairCount(long examined, long atFault) {}
