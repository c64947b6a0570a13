package org.plumbline.migrator.quarantine;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.query.Paging;
import org.plumbline.service.query.QueryParameters;

/** Filters rows in quarantine; an empty field matches every row. */
record QuarantineFilter(
        Optional<Pipeline> pipeline,
        Optional<String> source,
        Optional<String> entity,
        Optional<String> field,
        Optional<String> rule,
        State state) {

    enum State {
        /** Rows that no run has been able to load yet. */
        WAITING,
        /** Rows that a later run loaded. */
        RESOLVED,
        ALL
    }

    record Page(QuarantineFilter filter, Paging paging) {

        static Page of(UriInfo uri, Pipelines pipelines) {
            return QueryParameters.read(
                    uri, query -> new Page(QuarantineFilter.of(query, pipelines), Paging.of(query)));
        }
    }

    static QuarantineFilter of(UriInfo uri, Pipelines pipelines) {
        return QueryParameters.read(uri, query -> of(query, pipelines));
    }

    private static QuarantineFilter of(QueryParameters query, Pipelines pipelines) {
        return new QuarantineFilter(
                pipelines.asked(query),
                query.string("source"),
                query.string("entity"),
                query.string("field"),
                query.string("rule"),
                query.oneOf("state", State.class).orElse(State.WAITING));
    }
}
