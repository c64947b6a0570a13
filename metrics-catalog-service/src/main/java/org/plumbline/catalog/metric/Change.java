package org.plumbline.catalog.metric;

/**
 * A requested write.
 *
 * @param on the states in which it is allowed
 */
public record Change(String actor, Precondition on) {}
