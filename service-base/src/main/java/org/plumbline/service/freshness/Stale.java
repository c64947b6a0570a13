package org.plumbline.service.freshness;

/**
 * That published numbers are stale.
 *
 * @param reason in a sentence, which stays the same while nothing changes
 */
public record Stale(StaleCause cause, String reason) {}
