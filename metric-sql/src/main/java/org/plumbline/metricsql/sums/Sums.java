package org.plumbline.metricsql.sums;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectFromStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * Counts from the sums that each publication keeps by days and by hours; what is shorter than an hour is counted from the
 * facts. The numbers are those of the facts, for any window.
 */
public final class Sums {

    public static final Field<String> METRIC = field(name("metric"), String.class);

    /** The day in UTC. */
    public static final Field<LocalDate> DAY = field(name("day"), LocalDate.class);

    /** By what it is split. */
    public static final Field<String> DIMENSION = field(name("dimension"), String.class);

    /** Such as the service, where the dimension is {@code platform_detail}. */
    public static final Field<String> DIMENSION_VALUE = field(name("dimension_value"), String.class);

    /** The group that a service belongs to; empty for other dimensions. */
    public static final Field<String> PLATFORM = field(name("platform"), String.class);

    public static final Field<BigDecimal> VALUE = field(name("value"), BigDecimal.class);

    private static final Field<LocalDate> METRIC_DATE = field(name("metric_date"), LocalDate.class);
    private static final Field<OffsetDateTime> METRIC_HOUR = field(name("metric_hour"), OffsetDateTime.class);
    private static final String COUNTED_AT = "counted_at";

    private final Scope scope;
    private final Dataset dataset;
    private final Collection<String> dimensions;
    private final Collection<String> metrics;

    /**
     * @param dataset the one that gives its name to the publication
     * @param dimensions by whose values the counts are split, by each of them by itself
     * @param metrics as the buckets name them
     */
    public Sums(Scope scope, Dataset dataset, Collection<String> dimensions, Collection<String> metrics) {
        this.scope = scope;
        this.dataset = dataset;
        this.dimensions = dimensions;
        this.metrics = metrics;
    }

    /**
     * Rows of {@link #DIMENSION}, {@link #METRIC}, {@link #DAY}, {@link #DIMENSION_VALUE}, {@link #PLATFORM} and
     * {@link #VALUE}, to be added up, of parts of a window, which are not empty.
     */
    public Table<Record6<String, String, LocalDate, String, String, BigDecimal>> within(Parts parts) {
        return parts(parts).stream().reduce(Select::unionAll).orElseThrow().asTable("counts");
    }

    /**
     * Whether anything was counted on a day before that of a moment. The week before it is asked first: it answers nearly
     * always, and by its index, where the sums of all days would be tried in turn until one fits.
     */
    public Condition before(Instant moment, Condition selected) {
        var day = dayOf(moment);
        return exists(daily(DSL.selectOne(), selected.and(days(day.minusWeeks(1), day))))
                .or(exists(daily(DSL.selectOne(), selected.and(METRIC_DATE.lt(val(day))))));
    }

    /** The first day of a window that counts anything; null where there is none. */
    public Select<Record1<LocalDate>> firstDay(Window window, Condition selected) {
        var days = METRIC_DATE.between(val(dayOf(window.from())), val(dayOf(window.to())));
        return daily(DSL.select(DSL.min(METRIC_DATE)), selected.and(days));
    }

    /** Something of those sums of days that fulfil a condition. */
    private <R extends Record> Select<R> daily(SelectFromStep<R> values, Condition condition) {
        return values.from(relation("metrics_daily")).where(counted()).and(condition);
    }

    private List<Select<Record6<String, String, LocalDate, String, String, BigDecimal>>> parts(Parts parts) {
        var selects = new ArrayList<Select<Record6<String, String, LocalDate, String, String, BigDecimal>>>();
        parts.days()
                .ifPresent(days -> selects.add(daily(
                        DSL.select(DIMENSION, METRIC, METRIC_DATE.as(DAY), DIMENSION_VALUE, PLATFORM, VALUE),
                        days(days.first(), days.end()))));
        if (!parts.hours().isEmpty()) {
            selects.add(DSL.select(DIMENSION, METRIC, day(METRIC_HOUR).as(DAY), DIMENSION_VALUE, PLATFORM, VALUE)
                    .from(relation("metrics_hourly"))
                    .where(counted())
                    .and(inAny(parts.hours(), List.of(METRIC_HOUR.getName()))));
        }
        if (!parts.edges().isEmpty()) {
            for (var facts : CountedFacts.publishedAs(dataset.publication())) {
                selects.add(DSL.select(
                                DIMENSION,
                                METRIC,
                                day(field(name(COUNTED_AT), OffsetDateTime.class))
                                        .as(DAY),
                                DIMENSION_VALUE,
                                PLATFORM,
                                inline(BigDecimal.ONE).as(VALUE))
                        .from(table(name("bi", facts.view())))
                        .where(visible())
                        .and(measured())
                        // The first is for the indexes of the facts: a fact counts at more times than one.
                        .and(inAny(parts.edges(), facts.timeColumns()))
                        .and(inAny(parts.edges(), List.of(COUNTED_AT))));
            }
        }
        return selects;
    }

    /** Whoever sees all communities reads what is summed over them. */
    private Table<Record> relation(String sums) {
        return table(name("bi", scope.all() ? sums + "_rollup" : sums));
    }

    private Condition counted() {
        return visible()
                .and(field(name("dataset"), String.class).eq(inline(dataset.publication())))
                .and(measured());
    }

    private Condition measured() {
        return DIMENSION.in(dimensions.stream().map(DSL::inline).toList()).and(METRIC.in(metrics));
    }

    private Condition visible() {
        return Predicates.visibleTo(scope, dataset);
    }

    private static Condition inAny(List<Window> windows, List<String> timeColumns) {
        return DSL.or(windows.stream()
                .flatMap(window -> timeColumns.stream().map(column -> Predicates.in(window, column)))
                .toList());
    }

    /** The days from one on, up to another. */
    private static Condition days(LocalDate first, LocalDate end) {
        return METRIC_DATE.ge(val(first)).and(METRIC_DATE.lt(val(end)));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Field<LocalDate> day(Field<OffsetDateTime> time) {
        // Not a cast alone: that would take the day of the session's time zone.
        return field("({0} at time zone 'UTC')::date", LocalDate.class, time);
    }
}
