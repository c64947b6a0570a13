package org.plumbline.migrator.quarantine;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.query.Paging;
import org.plumbline.service.query.QueryParameters;

/**
 * A page of rows in quarantine that is asked for.
 */
record QuarantineQuery(QuarantineFilter filter, Paging paging) {

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
                        Paging.of(query)));
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
