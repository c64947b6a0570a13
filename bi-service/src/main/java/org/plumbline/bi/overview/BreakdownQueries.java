package org.plumbline.bi.overview;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.plumbline.bi.query.Relations;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;

/** The statements that split the KPIs of {@code submission_facts}, and the one that bounds what is measured. */
final class BreakdownQueries {

    private static final Field<String> PLATFORM = field(name("platform"), String.class);
    private static final Field<String> PLATFORM_DETAIL = field(name("platform_detail"), String.class);
    private static final Field<String> TAKEDOWN_SOURCE = field(name("takedown_source"), String.class);

    private BreakdownQueries() {}

    /**
     * When the first of the selected submissions came in, if that is within the window; else any time before the window at
     * which one did; null where neither is.
     */
    static Select<Record1<OffsetDateTime>> firstSubmission(Selection selection, Window window) {
        var time = time(SUBMISSIONS);
        var selected = selection.on(Datasets.SUBMISSION_FACTS);
        // The first of all would be the answer to the same question, but the view that scopes rows hides their order.
        var before = DSL.select(time)
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selected)
                .and(time.lt(window.from().atOffset(ZoneOffset.UTC)))
                .limit(1);
        var within = DSL.select(min(time))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selected)
                .and(KpiQuery.within(SUBMISSIONS, window));
        return DSL.select(coalesce(field(before), field(within)));
    }

    /** Removed posts by the branch of the takedown rule that decided. */
    static Select<Record2<String, BigDecimal>> takedownSources(Selection selection, Window window) {
        return DSL.select(TAKEDOWN_SOURCE, value(REMOVED_POSTS, window))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selection.on(Datasets.SUBMISSION_FACTS))
                .and(KpiQuery.within(REMOVED_POSTS, window))
                .groupBy(TAKEDOWN_SOURCE);
    }

    /**
     * Submissions, removed posts and removal rate per platform, the busiest first.
     *
     * @param byService whether also by service; the second column is null where not
     */
    static Select<Record5<String, String, BigDecimal, BigDecimal, BigDecimal>> platforms(
            Selection selection, Window window, boolean byService) {
        var detail = byService ? PLATFORM_DETAIL : inline(null, SQLDataType.CLOB);
        var submissions = value(SUBMISSIONS, window);
        return DSL.select(
                        PLATFORM,
                        detail.as("detail"),
                        submissions,
                        value(REMOVED_POSTS, window),
                        value(REMOVAL_RATE, window))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selection.on(Datasets.SUBMISSION_FACTS))
                .and(KpiQuery.touchedBy(List.of(SUBMISSIONS, REMOVED_POSTS), window))
                .groupBy(byService ? List.of(PLATFORM, PLATFORM_DETAIL) : List.of(PLATFORM))
                .orderBy(inline(3).desc(), inline(1), inline(2));
    }

    /** A KPI per UTC day, days without any left out. */
    static Select<Record2<LocalDate, BigDecimal>> perDay(Kpi kpi, Selection selection, Window window) {
        // Not a cast alone: that would take the day of the session's time zone.
        var day = field("({0} at time zone 'UTC')::date", LocalDate.class, time(kpi));
        return DSL.select(day, value(kpi, window))
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(selection.on(Datasets.SUBMISSION_FACTS))
                .and(KpiQuery.within(kpi, window))
                .groupBy(day);
    }

    private static Field<BigDecimal> value(Kpi kpi, Window window) {
        return MetricFields.value(kpi.definition(), KpiQuery.within(kpi, window));
    }

    private static Field<OffsetDateTime> time(Kpi kpi) {
        return field(name(kpi.definition().header().timeColumn()), OffsetDateTime.class);
    }
}
