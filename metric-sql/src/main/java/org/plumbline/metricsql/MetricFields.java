package org.plumbline.metricsql;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;

/**
 * Compiles metric definitions to aggregate expressions over any relation that has the dataset's columns.
 *
 * <p>Identifiers come only from checked definitions and are always quoted; values are always bound.
 */
public final class MetricFields {

    private static final double HALF = 0.5;
    private static final double NINETY_FIFTH = 0.95;

    private MetricFields() {}

    /** Returns the metric's value over all rows: a numeric aggregate, null if the definition gives no value. */
    public static Field<BigDecimal> value(MetricDefinition definition) {
        return value(definition, noCondition());
    }

    /** Returns the same over the rows that satisfy {@code within}, so that one pass can compute several windows. */
    public static Field<BigDecimal> value(MetricDefinition definition, Condition within) {
        return switch (definition) {
            case MetricDefinition.Simple simple -> aggregate(simple.measure(), within);
            case MetricDefinition.Ratio ratio -> quotient(ratio.numerator(), ratio.denominator(), within);
        };
    }

    /** One measure divided by another; null if the denominator is 0. */
    static Field<BigDecimal> quotient(Measure numerator, Measure denominator) {
        return quotient(numerator, denominator, noCondition());
    }

    private static Field<BigDecimal> quotient(Measure numerator, Measure denominator, Condition within) {
        return aggregate(numerator, within).div(nullif(aggregate(denominator, within), BigDecimal.ZERO));
    }

    /** The minimum or maximum of a non-numeric column. */
    static <T> Field<T> extreme(Measure measure, Class<T> type) {
        var column = column(measure.column(), type);
        var rows = rows(measure, noCondition());
        return switch (measure.agg()) {
            case MIN -> min(column).filterWhere(rows);
            case MAX -> max(column).filterWhere(rows);
            case COUNT, COUNT_DISTINCT, SUM, AVG, MEDIAN, P95 ->
                throw new IllegalArgumentException(measure.agg() + " is a number");
        };
    }

    /** Returns a measure over the rows that satisfy its filters. */
    public static Field<BigDecimal> aggregate(Measure measure) {
        return aggregate(measure, noCondition());
    }

    private static Field<BigDecimal> aggregate(Measure measure, Condition within) {
        var rows = rows(measure, within);
        var column = measure.column() == null ? null : column(measure.column(), BigDecimal.class);
        Field<?> value =
                switch (measure.agg()) {
                    case COUNT -> count().filterWhere(rows);
                    case COUNT_DISTINCT -> countDistinct(column).filterWhere(rows);
                    case SUM -> sum(column).filterWhere(rows);
                    case AVG -> avg(column).filterWhere(rows);
                    case MIN -> min(column).filterWhere(rows);
                    case MAX -> max(column).filterWhere(rows);
                    case MEDIAN ->
                        percentileCont(HALF).withinGroupOrderBy(column).filterWhere(rows);
                    case P95 ->
                        percentileCont(NINETY_FIFTH).withinGroupOrderBy(column).filterWhere(rows);
                };
        return value.cast(SQLDataType.NUMERIC);
    }

    private static Condition rows(Measure measure, Condition within) {
        return within.and(Predicates.passes(measure.filters()));
    }

    public static <T> Field<T> column(String column, Class<T> type) {
        return field(name(column), type);
    }
}
