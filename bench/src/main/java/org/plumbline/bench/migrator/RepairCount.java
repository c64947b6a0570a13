package org.plumbline.bench.migrator;

/**
 * What the preview of a repair found.
 *
 * @param checked rows looked at
 * @param failing rows that it would change
 */
public record RepairCount(long checked, long failing) {}
