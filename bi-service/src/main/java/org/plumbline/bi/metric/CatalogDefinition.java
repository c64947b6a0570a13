package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.plumbline.model.definition.KnownMetrics;
import org.plumbline.model.definition.Reading;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.service.definition.DefinitionBody;
import org.plumbline.service.failure.Failure;

/**
 * A definition as the catalog gave it, whose answers have more than that.
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
     * The definition of an answer.
     *
     * @param parts finds what a metric is made of
     * @throws Failure.Conflict where it does not fit the datasets of today
     */
    static CatalogDefinition read(
            MetricReference reference, Map<?, ?> answer, Function<MetricReference, Metric> parts) {
        var tree = new LinkedHashMap<String, Object>();
        FIELDS.stream().filter(answer::containsKey).forEach(field -> tree.put(field, answer.get(field)));
        return switch (new DefinitionBody(new Parts(parts)).reading(tree)) {
            case Reading.Accepted accepted ->
                new CatalogDefinition(accepted.metric(), "draft".equals(answer.get(STATUS)));
            case Reading.Refused refused -> throw outdated(reference, refused);
        };
    }

    /** The version in an answer, where it is the published one. */
    static OptionalInt publishedVersion(Map<?, ?> answer) {
        return "published".equals(answer.get(STATUS)) && answer.get("version") instanceof BigDecimal version
                ? OptionalInt.of(version.intValueExact())
                : OptionalInt.empty();
    }

    private static Failure.Conflict outdated(MetricReference reference, Reading.Refused refused) {
        var fault = refused.faults().getFirst();
        return new Failure.Conflict(
                "definition-outdated",
                "%s does not fit the datasets any more: '%s' %s".formatted(reference, fault.field(), fault.message()));
    }

    /** What the reader may ask about others: only what a version means. */
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
