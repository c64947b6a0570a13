package org.plumbline.migrator.quarantine;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.query.QueryParameters;

/**
 * A page of rows in quarantine that is asked for.
 *
 * @param page counted from 0
 */
record QuarantineQuery(QuarantineFilter filter, int page, int size) {

    private static final int LAST_PAGE = 100_000;
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    static QuarantineQuery of(UriInfo uri, Pipelines pipelines) {
        return QueryParameters.read(
                uri,
                query -> new QuarantineQuery(
                        new QuarantineFilter(
                                pipeline(query, pipelines),
                                query.string("source"),
                                query.string("entity"),
                                query.string("rule"),
                                query.oneOf("state", QuarantineState.class).orElse(QuarantineState.WAITING)),
                        query.integer("page", 0, 0, LAST_PAGE),
                        query.integer("size", USUAL_SIZE, 1, LARGEST_SIZE)));
    }

    private static Optional<Pipeline> pipeline(QueryParameters query, Pipelines pipelines) {
        return query.string("pipeline").flatMap(name -> {
            var found = pipelines.named(name);
            if (found.isEmpty()) {
                query.refuse("pipeline", pipelines.unknown(name));
            }
            return found;
        });
    }
}
