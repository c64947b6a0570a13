package org.plumbline.metricsql;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.plumbline.metricsql.MetricFields.column;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** Conditions for queries on a dataset. */
public final class Predicates {

    private Predicates() {}

    /** Rows whose {@code timeColumn} lies in the half-open window. */
    public static Condition in(Window window, String timeColumn) {
        var time = column(timeColumn, OffsetDateTime.class);
        return time.ge(val(window.from().atOffset(ZoneOffset.UTC)))
                .and(time.lt(val(window.to().atOffset(ZoneOffset.UTC))));
    }

    /**
     * The dataset's rows within the scope; none if the scope is empty, or if the dataset has no communities and the
     * scope is not over everything.
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

    static Condition passing(Filter filter) {
        var values = filter.values().stream().map(Predicates::bound).toList();
        Class<?> type = values.isEmpty() ? Object.class : values.getFirst().getClass();
        return passing(filter, values, type);
    }

    /** Compares with values of the column's type, to avoid implicit casts. */
    private static <T> Condition passing(Filter filter, List<Object> bound, Class<T> type) {
        var column = column(filter.column(), type);
        var values = bound.stream().map(type::cast).toList();
        return switch (filter.op()) {
            case EQ -> column.eq(values.getFirst());
            case NE -> column.ne(values.getFirst());
            case IN -> column.in(values);
            case NOT_IN -> column.notIn(values);
            case LT -> column.lt(values.getFirst());
            case LTE -> column.le(values.getFirst());
            case GT -> column.gt(values.getFirst());
            case GTE -> column.ge(values.getFirst());
            case BETWEEN -> column.between(values.getFirst(), values.getLast());
            case IS_NULL -> column.isNull();
            case IS_NOT_NULL -> column.isNotNull();
            // LIKE would interpret % and _ in the value.
            case STARTS_WITH -> condition(function("starts_with", SQLDataType.BOOLEAN, column, val(values.getFirst())));
            case CONTAINS -> val((String) bound.getFirst()).eq(any(column(filter.column(), String[].class)));
        };
    }

    private static Object bound(Literal literal) {
        return switch (literal) {
            case Literal.Text(var text) -> text;
            case Literal.Decimal(var number) -> number;
            case Literal.Moment(var moment) -> moment.atOffset(ZoneOffset.UTC);
        };
    }
}
