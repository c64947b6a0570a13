package org.plumbline.metricsql.answer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.plumbline.metricsql.sums.Sums.DAY;
import static org.plumbline.metricsql.sums.Sums.DIMENSION;
import static org.plumbline.metricsql.sums.Sums.DIMENSION_VALUE;
import static org.plumbline.metricsql.sums.Sums.METRIC;
import static org.plumbline.metricsql.sums.Sums.PLATFORM;
import static org.plumbline.metricsql.sums.Sums.VALUE;
import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.sums.Parts;
import org.plumbline.metricsql.sums.Sums;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Window;

/** The overview's statements: counts from sums, and from the facts what no sum can tell. */
public final class OverviewSql {

    /** The dimension of services. */
    public static final String SERVICE = "platform_detail";

    /** The dimension of ranges of hours, and the column that they are ranges of. */
    private static final String HOURS = "hours_to_takedown";

    private OverviewSql() {}

    /**
     * A row per dimension, metric and day, and one per dimension, metric and value; the day is null in these, the value in
     * those. Takedowns by ranges of hours are among them where all services are selected: they are summed for all together.
     */
    public static Select<Record6<String, String, LocalDate, String, String, BigDecimal>> counts(
            Selection selection, Parts parts) {
        var dimensions = selection.services().isEmpty() ? List.of(SERVICE, HOURS) : List.of(SERVICE);
        return DSL.select(DIMENSION, METRIC, DAY, PLATFORM, DIMENSION_VALUE, sum(VALUE))
                .from(sums(selection, dimensions, DashboardMetrics.OF_SUBMISSIONS)
                        .within(parts))
                .where(selection.services(DIMENSION_VALUE))
                .groupBy(groupingSets(
                        new Field<?>[] {DIMENSION, METRIC, DAY},
                        new Field<?>[] {DIMENSION, METRIC, PLATFORM, DIMENSION_VALUE}));
    }

    /** The hours of the takedowns in the middle, in order. */
    public static Select<Record1<BigDecimal>> middleHours(
            Selection selection, Window window, TakedownHours.Middle middle) {
        var hours = field(name(HOURS), BigDecimal.class);
        return DSL.select(hours)
                .from(table(name("bi", "takedown_hours")))
                .where(Predicates.visibleTo(selection.scope(), Datasets.SUBMISSION_FACTS))
                .and(Predicates.in(
                        window, MEDIAN_HOURS_TO_TAKEDOWN.definition().header().timeColumn()))
                .and(field(name("bucket"), Integer.class).between(middle.firstBucket(), middle.lastBucket()))
                .orderBy(hours)
                .offset(middle.before())
                .limit(middle.values());
    }

    /** From every takedown of the window: what has to be done where no sums are of the selection. */
    public static Select<Record1<BigDecimal>> medianHoursToTakedown(Selection selection, Window window) {
        var definition = MEDIAN_HOURS_TO_TAKEDOWN.definition();
        var within = Predicates.in(window, definition.header().timeColumn());
        return DSL.select(MetricFields.value(definition, within))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selection.on(Datasets.SUBMISSION_FACTS))
                .and(within);
    }

    /** Whether any of the selected submissions came in on a day before that of a moment. */
    public static Select<Record1<Boolean>> submissionsBefore(Selection selection, Instant moment) {
        return DSL.select(field(submissions(selection).before(moment, selection.services(DIMENSION_VALUE))));
    }

    /** When the first of the selected submissions came in on the days of a window; null where none did. */
    public static Select<Record1<OffsetDateTime>> firstSubmission(Selection selection, Window window) {
        var time = field(name("submitted_at"), OffsetDateTime.class);
        var first = name("first")
                .fields("day")
                .as(submissions(selection).firstDay(window, selection.services(DIMENSION_VALUE)));
        return DSL.with(first)
                .select(min(time))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selection.on(Datasets.SUBMISSION_FACTS))
                .and(onDay(time, field(DSL.select(DAY).from(first))));
    }

    private static Condition onDay(Field<OffsetDateTime> time, Field<LocalDate> day) {
        return DSL.condition("{0} >= {1}::timestamp at time zone 'UTC'", time, day)
                .and(DSL.condition("{0} < ({1} + 1)::timestamp at time zone 'UTC'", time, day));
    }

    private static Sums submissions(Selection selection) {
        return sums(selection, List.of(SERVICE), List.of(DashboardMetrics.SUBMISSIONS));
    }

    private static Sums sums(Selection selection, Collection<String> dimensions, Collection<String> metrics) {
        return new Sums(selection.scope(), Datasets.SUBMISSION_FACTS, dimensions, metrics);
    }
}
