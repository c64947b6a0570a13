package org.plumbline.bi.metric;

import java.util.List;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;

/**
 * A version of a metric, within what the caller may see of it.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 * @param narrowing what else the request narrows it to; already applied to the definition and its parts
 * @param datasets whose rows it measures, all of one publication
 */
public record AskedMetric(
        Scope scope, DefinedMetric defined, MetricParts parts, Narrowing narrowing, List<Dataset> datasets) {

    public AskedMetric {
        datasets = List.copyOf(datasets);
    }

    /** Whose publication its values come from. */
    public Dataset dataset() {
        return datasets.getFirst();
    }

    /** Includes the definitions beside their versions: a catalog that is set up anew starts again at version 1. */
    public List<?> inputs() {
        return List.of(defined.reference(), defined.metric(), parts, defined.current());
    }
}
