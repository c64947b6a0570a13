package org.plumbline.migrator.repair;

import jakarta.ws.rs.core.UriInfo;
import org.plumbline.service.query.QueryParameters;

/**
 * A page of an application's rows that is asked for.
 *
 * @param page counted from 0
 */
record RepairRowQuery(RepairRowFilter filter, int page, int size) {

    private static final int LAST_PAGE = 100_000;
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    static RepairRowQuery of(UriInfo uri) {
        return QueryParameters.read(
                uri,
                query -> new RepairRowQuery(
                        query.oneOf("state", RepairRowFilter.class).orElse(RepairRowFilter.ALL),
                        query.integer("page", 0, 0, LAST_PAGE),
                        query.integer("size", USUAL_SIZE, 1, LARGEST_SIZE)));
    }
}
