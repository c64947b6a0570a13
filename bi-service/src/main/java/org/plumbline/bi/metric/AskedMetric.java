package org.plumbline.bi.metric;

import java.util.List;
import java.util.Optional;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.scope.Scope;

/**
 * A metric that a request asks about, within what the caller may see of it.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 * @param reference its version in the catalog; empty for a KPI
 * @param narrowing what else the request narrows it to; already applied to the definition and its parts
 * @param dataset whose publication its values come from
 * @param catalog null for a KPI
 */
public record AskedMetric(
        Scope scope,
        Optional<MetricReference> reference,
        Metric metric,
        MetricParts parts,
        Narrowing narrowing,
        Dataset dataset,
        CatalogView catalog) {

    public static AskedMetric of(Kpi kpi, Scope scope, Narrowing narrowing) {
        var metric = narrowing.narrowed(kpi.definition());
        return new AskedMetric(scope, Optional.empty(), metric, MetricParts.NONE, narrowing, metric.dataset(), null);
    }

    /** Includes the definitions beside their versions: a catalog that is set up anew starts again at version 1. */
    public List<?> inputs() {
        return List.of(reference, metric, parts, catalog == null || catalog.current());
    }
}
