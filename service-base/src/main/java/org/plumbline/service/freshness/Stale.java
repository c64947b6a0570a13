package org.plumbline.service.freshness;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * States that published numbers are stale.
 *
 * @param reason a sentence that stays the same while nothing changes
 */
@RegisterForReflection
public record Stale(StaleCause cause, String reason) {}
