package org.plumbline.bi.applications;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** The statements that sums by days answer, which every publication keeps: a few rows instead of all applications. */
final class DailyApplications {

    private static final Field<LocalDate> DAY = field(name("metric_date"), LocalDate.class);
    private static final Field<String> DATASET = field(name("dataset"), String.class);
    private static final Field<String> METRIC = field(name("metric"), String.class);
    private static final Field<String> DIMENSION = field(name("dimension"), String.class);
    private static final Field<String> DIMENSION_VALUE = field(name("dimension_value"), String.class);
    private static final Field<BigDecimal> VALUE = field(name("value"), BigDecimal.class);

    private DailyApplications() {}

    /** As {@link ApplicationQueries#byStatus}, of a period in whole days. */
    static Select<Record> byStatus(Scope scope, GroupsRequest request) {
        var status = DIMENSION_VALUE.as(ApplicationQueries.STATUS);
        var applications = sum(VALUE).cast(SQLDataType.INTEGER).as(ApplicationQueries.APPLICATIONS);
        return DSL.select(List.of(
                        status,
                        applications,
                        sum(sum(VALUE)).over().as(ApplicationQueries.TOTAL),
                        count().over().as(ApplicationQueries.GROUPS)))
                .from(table(name("bi", "metrics_daily")))
                .where(Predicates.visibleTo(scope, Datasets.APPLICATION_SUMMARY))
                .and(DATASET.eq(inline(Datasets.APPLICATION_SUMMARY.publication())))
                .and(METRIC.eq(inline("applications")))
                .and(DIMENSION.eq(inline("status")))
                .and(within(request.period()))
                .groupBy(DIMENSION_VALUE)
                .orderBy(applications.desc(), status.asc())
                .limit(request.limit());
    }

    private static Condition within(Period period) {
        var from = period.from().map(it -> DAY.ge(day(it))).orElse(noCondition());
        return from.and(period.to().map(it -> DAY.lt(day(it))).orElse(noCondition()));
    }

    private static Field<LocalDate> day(Instant instant) {
        return val(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
