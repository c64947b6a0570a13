package org.plumbline.metricsql.rollup;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFromStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * Counts by day, maintained by each publication. For any window the numbers equal those of the facts, because partial
 * days at its ends are counted from the facts.
 */
public final class Rollup {

    public static final Field<LocalDate> DAY = field(name("metric_date"), LocalDate.class);

    /** The service's group. */
    public static final Field<String> PLATFORM = field(name("platform"), String.class);

    public static final Field<String> SERVICE = field(name("platform_detail"), String.class);
    public static final Field<String> STATUS = field(name("application_status"), String.class);
    public static final Field<Long> COMPANY_ID = field(name("company_id"), Long.class);
    public static final Field<String> COMPANY_NAME = field(name("company_name"), String.class);

    /** Submissions and their reports, by community and service. */
    public static final Rollup SUBMISSIONS = new Rollup(
            Datasets.SUBMISSION_FACTS,
            "submission_metrics",
            List.of(DAY, PLATFORM, SERVICE),
            Stream.of(SubmissionMetric.values()).map(SubmissionMetric::field).toList());

    public static final Rollup APPLICATIONS = new Rollup(
            Datasets.APPLICATION_SUMMARY,
            "application_metrics",
            List.of(DAY, STATUS, COMPANY_ID, COMPANY_NAME),
            List.of(field(name("applications"), Long.class)));

    private final Dataset dataset;
    private final String facts;
    private final List<Field<?>> dimensions;
    private final List<Field<Long>> metrics;

    /** @param facts the view with the counts of single facts */
    private Rollup(Dataset dataset, String facts, List<Field<?>> dimensions, List<Field<Long>> metrics) {
        this.dataset = dataset;
        this.facts = facts;
        this.dimensions = dimensions;
        this.metrics = metrics;
    }

    /** Rows of all dimensions and metrics to add up. Sums may be 0, because edges can be subtracted. */
    public Table<Record> within(Scope scope, Parts parts) {
        var rows = new ArrayList<Select<Record>>();
        parts.days()
                .ifPresent(days -> rows.add(
                        rows(scope, daily(), metrics, DAY.ge(val(days.first())).and(DAY.lt(val(days.end()))))));
        for (var edge : parts.edges()) {
            var signed = edge.isAdded()
                    ? metrics
                    : metrics.stream().map(metric -> metric.neg().as(metric)).toList();
            rows.add(rows(scope, view(facts), signed, Predicates.in(edge.window(), "counted_at")));
        }
        return rows.stream().reduce(Select::unionAll).orElseThrow().asTable("counts");
    }

    /**
     * Whether anything was counted on an earlier day than the given time. The preceding week is read first, by index:
     * it nearly always has the answer, while a search over all days would try one after another.
     */
    public Condition anyBefore(Scope scope, Instant moment, Condition selected) {
        var day = Parts.day(moment);
        return exists(daily(
                        DSL.selectOne(),
                        scope,
                        selected.and(DAY.ge(val(day.minusWeeks(1))).and(DAY.lt(val(day))))))
                .or(exists(daily(DSL.selectOne(), scope, selected.and(DAY.lt(val(day))))));
    }

    /** The first day of a window with counts; null if there is none. */
    public Select<Record1<LocalDate>> firstDay(Scope scope, Window window, Condition selected) {
        var days = DAY.between(val(Parts.day(window.from())), val(Parts.day(window.to())));
        return daily(DSL.select(min(DAY)), scope, selected.and(days));
    }

    /** An expression over the days that fulfil a condition. */
    private <R extends Record> Select<R> daily(SelectFromStep<R> values, Scope scope, Condition condition) {
        return values.from(daily()).where(visible(scope)).and(condition);
    }

    private Select<Record> rows(Scope scope, Table<Record> view, List<Field<Long>> counts, Condition within) {
        return DSL.select(Stream.concat(dimensions.stream(), counts.stream()).toList())
                .from(view)
                .where(visible(scope))
                .and(within);
    }

    private Condition visible(Scope scope) {
        return Predicates.visibleTo(scope, dataset);
    }

    private Table<Record> daily() {
        return view(facts + "_daily");
    }

    private static Table<Record> view(String name) {
        return table(name("bi", name));
    }
}
