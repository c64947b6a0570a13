package org.plumbline.migrator.quarantine;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.query.Paging;
import org.plumbline.service.query.QueryParameters;

/** The requested page of rows in quarantine. */
record QuarantineQuery(QuarantineFilter filter, Paging paging) {

    static QuarantineQuery of(UriInfo uri, Pipelines pipelines) {
        return QueryParameters.read(uri, query -> new QuarantineQuery(filter(query, pipelines), Paging.of(query)));
    }

    static QuarantineFilter filter(UriInfo uri, Pipelines pipelines) {
        return QueryParameters.read(uri, query -> filter(query, pipelines));
    }

    private static QuarantineFilter filter(QueryParameters query, Pipelines pipelines) {
        return new QuarantineFilter(
                pipeline(query, pipelines),
                query.string("source"),
                query.string("entity"),
                query.string("field"),
                query.string("rule"),
                query.oneOf("state", QuarantineState.class).orElse(QuarantineState.WAITING));
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
