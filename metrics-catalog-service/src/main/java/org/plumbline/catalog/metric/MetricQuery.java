package org.plumbline.catalog.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Texts;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.Paging;
import org.plumbline.service.query.QueryParameters;

/**
 * A query for metrics.
 *
 * @param search text in key, title or description, ignoring letter case
 */
@RegisterForReflection
record MetricQuery(Optional<String> search, Optional<String> dataset, Optional<VersionStatus> status, Paging paging) {

    static MetricQuery of(UriInfo uri) {
        return QueryParameters.read(
                uri,
                query -> new MetricQuery(
                        query.string("search"),
                        dataset(query),
                        query.oneOf("status", VersionStatus.class),
                        Paging.of(query)));
    }

    private static Optional<String> dataset(QueryParameters query) {
        var dataset = query.string("dataset");
        dataset.filter(name -> Datasets.named(name).isEmpty())
                .ifPresent(name -> query.refuse(
                        "dataset",
                        "is not a dataset: %s%s"
                                .formatted(
                                        Texts.quoted(name),
                                        NearestNames.hintOrAll(name, Datasets.names(), "there are"))));
        return dataset;
    }
}
