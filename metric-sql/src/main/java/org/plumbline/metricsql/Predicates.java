package org.plumbline.metricsql;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.plumbline.metricsql.MetricFields.column;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The conditions that every query on a dataset is made of. */
public final class Predicates {

    private Predicates() {}

    /** Rows whose {@code timeColumn} lies in the half-open window. */
    public static Condition in(Window window, String timeColumn) {
        var time = column(timeColumn, OffsetDateTime.class);
        return time.ge(val(window.from().atOffset(ZoneOffset.UTC)))
                .and(time.lt(val(window.to().atOffset(ZoneOffset.UTC))));
    }

    /**
     * Rows of the dataset that the scope lets a caller see; none where the scope is empty, and none of a dataset without
     * communities unless the scope is over everything.
     */
    public static Condition visibleTo(Scope scope, Dataset dataset) {
        if (scope.all()) {
            return noCondition();
        }
        return scope.isEmpty() || dataset.isForSuperadminsOnly()
                ? falseCondition()
                : column(dataset.scopeColumn(), String.class).in(scope.communities());
    }

    public static Condition passes(List<Filter> filters) {
        return filters.stream().map(Predicates::passing).reduce(noCondition(), Condition::and);
    }

    /** What its values are compared with has their type, so that nothing is cast behind a reader's back. */
    static Condition passing(Filter filter) {
        if (filter.values().isEmpty()) {
            return withoutValues(filter);
        }
        return switch (filter.values().getFirst()) {
            case Literal.Text _ -> compared(filter, String.class, Predicates::text);
            case Literal.Decimal _ -> compared(filter, BigDecimal.class, Predicates::decimal);
            case Literal.Moment _ -> compared(filter, OffsetDateTime.class, Predicates::moment);
        };
    }

    private static Condition withoutValues(Filter filter) {
        var column = column(filter.column(), Object.class);
        return switch (filter.op()) {
            case IS_NULL -> column.isNull();
            case IS_NOT_NULL -> column.isNotNull();
            case EQ, NE, IN, NOT_IN, LT, LTE, GT, GTE, BETWEEN, STARTS_WITH, CONTAINS ->
                throw new IllegalArgumentException(filter.op() + " without a value");
        };
    }

    private static <T> Condition compared(Filter filter, Class<T> type, Function<Literal, T> read) {
        var column = column(filter.column(), type);
        List<T> values = filter.values().stream().map(read).toList();
        var first = values.getFirst();
        return switch (filter.op()) {
            case EQ -> column.eq(val(first));
            case NE -> column.ne(val(first));
            case IN -> column.in(values);
            case NOT_IN -> column.notIn(values);
            case LT -> column.lt(val(first));
            case LTE -> column.le(val(first));
            case GT -> column.gt(val(first));
            case GTE -> column.ge(val(first));
            case BETWEEN -> column.between(val(first), val(values.getLast()));
            // LIKE would read % and _ in the value.
            case STARTS_WITH -> condition(function("starts_with", SQLDataType.BOOLEAN, column, val(first)));
            case CONTAINS -> val(text(filter.values().getFirst())).eq(any(column(filter.column(), String[].class)));
            case IS_NULL, IS_NOT_NULL -> throw new IllegalArgumentException(filter.op() + " with a value");
        };
    }

    private static String text(Literal literal) {
        return ((Literal.Text) literal).value();
    }

    private static BigDecimal decimal(Literal literal) {
        return ((Literal.Decimal) literal).value();
    }

    private static OffsetDateTime moment(Literal literal) {
        return ((Literal.Moment) literal).value().atOffset(ZoneOffset.UTC);
    }
}
