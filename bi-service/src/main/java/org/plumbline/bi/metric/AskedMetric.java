package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.bi.answer.Question;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/**
 * The metric of a request, within the caller's scope.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 * @param reference its version in the catalog; empty for a KPI
 * @param narrowing the request's further filters; already applied to the definition and its parts
 * @param dataset the dataset whose publication provides its values
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

    /** Includes the definitions besides their versions, because a recreated catalog starts again at version 1. */
    public List<?> inputs() {
        return List.of(reference, metric, parts, catalog == null || catalog.current());
    }

    /** A question about it. */
    public interface About<N, T> extends Question<N, T> {

        AskedMetric asked();

        @Override
        default Dataset dataset() {
            return asked().dataset();
        }

        @Override
        default Scope scope() {
            return asked().scope();
        }
    }

    /** All metrics that a metric is computed from, directly or indirectly. */
    @RegisterForReflection
    public record MetricParts(Map<MetricReference, Metric> byReference) {

        public static final MetricParts NONE = new MetricParts(Map.of());

        static MetricParts of(Metric metric, Function<MetricReference, Metric> definitions) {
            var found = new LinkedHashMap<MetricReference, Metric>();
            add(metric, definitions, found);
            return new MetricParts(found);
        }

        /**
         * Returns the measured datasets.
         *
         * @throws Failure.Conflict if they belong to separate publications
         */
        List<Dataset> datasets(Metric metric) {
            var datasets =
                    measured(metric).stream().map(MetricDefinition::dataset).toList();
            if (datasets.stream().map(Dataset::publication).distinct().count() > 1) {
                throw new Failure.Conflict(
                        "metric-spans-publications",
                        "'%s' is computed from metrics of separate publications".formatted(metric.key()));
            }
            return datasets;
        }

        /** The measured metrics among a metric and all its parts. */
        public List<MetricDefinition> measured(Metric metric) {
            return Stream.concat(Stream.of(metric), byReference.values().stream())
                    .filter(MetricDefinition.class::isInstance)
                    .map(MetricDefinition.class::cast)
                    .toList();
        }

        public List<String> names() {
            return byReference.keySet().stream().map(Object::toString).sorted().toList();
        }

        private static void add(
                Metric metric, Function<MetricReference, Metric> definitions, Map<MetricReference, Metric> found) {
            for (var reference : metric.parts()) {
                if (!found.containsKey(reference)) {
                    var part = definitions.apply(reference);
                    found.put(reference, part);
                    add(part, definitions, found);
                }
            }
        }
    }
}
