package org.plumbline.metricsql;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.plumbline.metricsql.MetricFields.column;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
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

    /** Rows that pass every filter. */
    public static Condition passes(List<Filter> filters) {
        return filters.stream().map(FilterConditions::of).reduce(noCondition(), Condition::and);
    }
}
