package org.plumbline.catalog.metric;

/**
 * A write that somebody asks for.
 *
 * @param on the states that it may be made on
 */
public record Change(String actor, Precondition on) {}
