package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Operator;
import org.plumbline.service.failure.Failure;

/**
 * Filters that a request adds to a metric. They become part of the shown definition and restrict the rows it is
 * computed from. Buckets and groups without such rows are not shown.
 */
@RegisterForReflection
public record Narrowing(List<Condition> conditions) {

    public Narrowing {
        conditions = List.copyOf(conditions);
    }

    /** A column and the values that a parameter allows. */
    @RegisterForReflection
    public record Condition(String parameter, String column, List<String> values) {

        public Condition {
            values = values.stream().sorted().distinct().toList();
        }

        private Filter filter() {
            return new Filter(
                    column,
                    Operator.IN,
                    values.stream().<Literal>map(Literal.Text::new).toList());
        }
    }

    /** Returns the values of a parameter; none if it is missing. */
    public List<String> values(String parameter) {
        return conditions.stream()
                .filter(condition -> condition.parameter().equals(parameter))
                .flatMap(condition -> condition.values().stream())
                .toList();
    }

    /**
     * Adds the filters to a metric.
     *
     * @throws Failure.InvalidInput if its dataset lacks a column
     */
    public Metric narrowed(Metric metric) {
        return switch (metric) {
            case MetricDefinition measured -> narrowed(measured);
            case MetricComposition composition -> composition;
        };
    }

    public MetricDefinition narrowed(MetricDefinition metric) {
        if (conditions.isEmpty()) {
            return metric;
        }
        refuseUnknownColumns(metric);
        return switch (metric) {
            case MetricDefinition.Simple simple ->
                new MetricDefinition.Simple(simple.header(), narrowed(simple.measure()));
            case MetricDefinition.Ratio ratio ->
                new MetricDefinition.Ratio(ratio.header(), narrowed(ratio.numerator()), narrowed(ratio.denominator()));
        };
    }

    AskedMetric.MetricParts narrowed(AskedMetric.MetricParts parts) {
        var narrowed = new LinkedHashMap<MetricReference, Metric>();
        parts.byReference().forEach((reference, part) -> narrowed.put(reference, narrowed(part)));
        return new AskedMetric.MetricParts(narrowed);
    }

    private Measure narrowed(Measure measure) {
        var filters = Stream.concat(measure.filters().stream(), filters().stream());
        return new Measure(measure.agg(), measure.column(), filters.toList());
    }

    /** The rows of a relation that satisfy the filters. */
    Table<?> rows(Table<?> relation) {
        return conditions.isEmpty()
                ? relation
                : DSL.selectFrom(relation).where(Predicates.passes(filters())).asTable("narrowed");
    }

    private List<Filter> filters() {
        return conditions.stream().map(Condition::filter).toList();
    }

    private void refuseUnknownColumns(MetricDefinition metric) {
        var dataset = metric.dataset();
        for (var condition : conditions) {
            if (dataset.column(condition.column()).isEmpty()) {
                throw new Failure.InvalidInput(
                        condition.parameter(),
                        "does not apply: rows of %s have no %s".formatted(dataset.name(), condition.column()));
            }
        }
    }
}
