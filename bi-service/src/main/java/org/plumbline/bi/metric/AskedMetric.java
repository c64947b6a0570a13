package org.plumbline.bi.metric;

import java.util.List;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;

/**
 * A version of a metric that a caller may ask about.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 * @param datasets whose rows it measures, all of one publication
 */
public record AskedMetric(Scope scope, DefinedMetric defined, MetricParts parts, List<Dataset> datasets) {

    public AskedMetric {
        datasets = List.copyOf(datasets);
    }

    /** Whose publication its values come from. */
    public Dataset dataset() {
        return datasets.getFirst();
    }

    /** With the definitions beside their versions: a catalog that was set up anew counts its versions anew. */
    public List<?> inputs() {
        return List.of(defined.reference(), defined.metric(), parts, defined.current());
    }
}
