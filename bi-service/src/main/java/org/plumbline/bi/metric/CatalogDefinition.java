package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.definition.KnownMetrics;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/**
 * A definition from an answer of the catalog, which has other fields too.
 *
 * @param draft whether it has not been published yet
 */
record CatalogDefinition(Metric metric, boolean draft) {

    private static final String STATUS = "status";
    private static final List<String> FIELDS = List.of(
            "key",
            "title",
            "description",
            "dataset",
            "timeColumn",
            "format",
            "goodDirection",
            "type",
            "measure",
            "numerator",
            "denominator",
            "operation",
            "operands",
            "metric",
            "window",
            "toDate",
            "offset",
            "compare",
            "nullValues",
            "zeroDenominator",
            "emptyBuckets",
            "allowedGroupBy");

    /**
     * Reads the definition from an answer.
     *
     * @param parts finds the definitions of parts
     * @throws Failure.Conflict if it does not fit the datasets any more
     */
    static CatalogDefinition read(
            MetricReference reference, Map<?, ?> answer, Function<MetricReference, Metric> parts) {
        var tree = new LinkedHashMap<String, Object>();
        FIELDS.stream().filter(answer::containsKey).forEach(field -> tree.put(field, answer.get(field)));
        var parsed = Documents.parse(Node.of(tree), new DefinitionReader(new Parts(parts))::read);
        if (parsed.isRefused()) {
            throw outdated(reference, parsed.violations().getFirst());
        }
        return new CatalogDefinition(parsed.value(), "draft".equals(answer.get(STATUS)));
    }

    /** Returns the version in an answer if it is the published one. */
    static OptionalInt publishedVersion(Map<?, ?> answer) {
        return "published".equals(answer.get(STATUS)) && answer.get("version") instanceof BigDecimal version
                ? OptionalInt.of(version.intValueExact())
                : OptionalInt.empty();
    }

    private static Failure.Conflict outdated(MetricReference reference, Violation violation) {
        return new Failure.Conflict(
                "definition-outdated",
                "%s does not fit the datasets any more: '%s' %s"
                        .formatted(reference, violation.field(), violation.message()));
    }

    /** Other metrics, for the reader: only definitions of versions. */
    private record Parts(Function<MetricReference, Metric> definitions) implements KnownMetrics {

        @Override
        public Optional<Metric> version(MetricReference reference) {
            return Optional.of(definitions.apply(reference));
        }

        @Override
        public OptionalInt published(String key) {
            return OptionalInt.empty();
        }

        @Override
        public Collection<String> keys() {
            return List.of();
        }
    }
}
