package org.plumbline.service.freshness;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * That published numbers are stale.
 *
 * @param reason in a sentence, which stays the same while nothing changes
 */
@RegisterForReflection
public record Stale(StaleCause cause, String reason) {}
