package org.plumbline.migrator.repair;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.service.query.Paging;
import org.plumbline.service.query.QueryParameters;

/**
 * A page of the rows that an application of a repair has changed, by new key.
 *
 * @param page counted from 0
 * @param total how many rows match on all pages
 */
@Schema(requiredProperties = {"items", "page", "size", "total"})
public record RepairRowPage(List<RepairedRow> items, int page, int size, long total) {

    enum Filter {
        APPLIED("applied"),
        REVERTED("reverted"),
        LEFT("changed", "gone"),
        ALL("applied", "reverted", "changed", "gone");

        /** As in the API. */
        final List<String> states;

        Filter(String... states) {
            this.states = List.of(states);
        }
    }

    record Query(Filter filter, Paging paging) {

        static Query of(UriInfo uri) {
            return QueryParameters.read(
                    uri, query -> new Query(query.oneOf("state", Filter.class).orElse(Filter.ALL), Paging.of(query)));
        }
    }
}
