package org.plumbline.service.query;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The requested page of a listing. */
@RegisterForReflection
public record Paging(int page, int size) {

    private static final int LAST_PAGE = 100_000;
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    /** Reads the parameters {@code page} and {@code size}. */
    public static Paging of(QueryParameters query) {
        return new Paging(query.integer("page", 0, 0, LAST_PAGE), query.integer("size", USUAL_SIZE, 1, LARGEST_SIZE));
    }

    public long offset() {
        return (long) page * size;
    }
}
