package org.plumbline.bench.measure;

/** How much legacy data there is. */
public record Sizes(long posts, long reports, long applications) {}
