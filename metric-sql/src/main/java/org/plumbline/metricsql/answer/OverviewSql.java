package org.plumbline.metricsql.answer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.plumbline.metricsql.rollup.Rollup.DAY;
import static org.plumbline.metricsql.rollup.Rollup.PLATFORM;
import static org.plumbline.metricsql.rollup.Rollup.SERVICE;
import static org.plumbline.metricsql.rollup.Rollup.SUBMISSIONS;
import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.metricsql.rollup.SubmissionMetric;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Window;

/** The overview's statements: counts use the rollup, the rest uses the facts. */
public final class OverviewSql {

    private OverviewSql() {}

    /** The sum of each metric by day (service is null) and by service (day is null). */
    public static Select<Record> counts(Selection selection, Parts parts) {
        return DSL.select(DAY, PLATFORM, SERVICE)
                .select(Stream.of(SubmissionMetric.values())
                        .map(SubmissionMetric::sum)
                        .toList())
                .from(SUBMISSIONS.within(selection.scope(), parts))
                .where(selection.services(SERVICE))
                .groupBy(groupingSets(new Field<?>[] {DAY}, new Field<?>[] {PLATFORM, SERVICE}));
    }

    /** The median over every takedown in the window, read by the index on its time. */
    public static Select<Record1<BigDecimal>> medianHoursToTakedown(Selection selection, Window window) {
        var definition = MEDIAN_HOURS_TO_TAKEDOWN.definition();
        return DSL.select(MetricFields.value(definition))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selection.on(Datasets.SUBMISSION_FACTS))
                .and(Predicates.in(window, definition.timeColumn()));
    }

    /** Whether any selected submission is from an earlier day than the given time. */
    public static Select<Record1<Boolean>> submissionsBefore(Selection selection, Instant moment) {
        return DSL.select(field(SUBMISSIONS.anyBefore(selection.scope(), moment, submittedTo(selection))));
    }

    /** The time of the first selected submission on the window's days; null if there is none. */
    public static Select<Record1<OffsetDateTime>> firstSubmission(Selection selection, Window window) {
        var time = field(name("submitted_at"), OffsetDateTime.class);
        var first =
                name("first").fields("day").as(SUBMISSIONS.firstDay(selection.scope(), window, submittedTo(selection)));
        var day = field(DSL.select(field(name("day"), LocalDate.class)).from(first));
        return DSL.with(first)
                .select(min(time))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selection.on(Datasets.SUBMISSION_FACTS))
                .and(onDay(time, day));
    }

    private static Condition onDay(Field<OffsetDateTime> time, Field<LocalDate> day) {
        return DSL.condition("{0} >= {1}::timestamp at time zone 'UTC'", time, day)
                .and(DSL.condition("{0} < ({1} + 1)::timestamp at time zone 'UTC'", time, day));
    }

    private static Condition submittedTo(Selection selection) {
        return selection
                .services(SERVICE)
                .and(field(name(SubmissionMetric.SUBMISSIONS.column()), Long.class)
                        .gt(0L));
    }
}
