package org.plumbline.metricsql;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;

/**
 * Compiles metric definitions to aggregate expressions over any relation that has the dataset's columns.
 *
 * <p>Identifiers come only from definitions that were checked against the whitelist and are always quoted; values are
 * always bound.
 */
public final class MetricFields {

    private MetricFields() {}

    /**
     * The metric's value over the rows that satisfy {@code within}.
     *
     * @return an aggregate of type numeric; null where the definition says that there is no value
     */
    public static Field<BigDecimal> value(MetricDefinition definition, Condition within) {
        return switch (definition) {
            case MetricDefinition.Simple simple -> aggregate(simple.measure(), within);
            case MetricDefinition.Ratio ratio ->
                aggregate(ratio.numerator(), within)
                        .div(nullif(aggregate(ratio.denominator(), within), BigDecimal.ZERO));
        };
    }

    /** A measure over the rows that satisfy both its own filters and {@code within}. */
    public static Field<BigDecimal> aggregate(Measure measure, Condition within) {
        var rows = measure.filters().stream().map(MetricFields::condition).reduce(within, Condition::and);
        return switch (measure.agg()) {
            case COUNT -> count().filterWhere(rows).cast(SQLDataType.NUMERIC);
            case MEDIAN ->
                percentileCont(0.5)
                        .withinGroupOrderBy(column(measure.column(), BigDecimal.class))
                        .filterWhere(rows)
                        .cast(SQLDataType.NUMERIC);
        };
    }

    private static Condition condition(Filter filter) {
        return switch (filter.op()) {
            case IS_NOT_NULL -> column(filter.column(), Object.class).isNotNull();
            case EQ -> column(filter.column(), String.class).eq(val(filter.value()));
        };
    }

    static <T> Field<T> column(String column, Class<T> type) {
        return field(name(column), type);
    }
}
