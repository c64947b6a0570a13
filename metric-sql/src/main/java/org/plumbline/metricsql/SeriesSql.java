package org.plumbline.metricsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * Compiles a measured metric over several windows at once, which may overlap: a row per window and group in which there are
 * rows. Its columns: the window's place, counted from 0; the groups; the value; and of a ratio its two sides.
 */
public final class SeriesSql {

    private static final Field<Integer> PLACE = field(name("place"), Integer.class);

    private final MetricDefinition metric;
    private final Dataset dataset;
    private final List<Grouping> groupings;
    private final ZoneId zone;

    /**
     * Of one metric.
     *
     * @param dataset whose rows the metric measures
     * @param zone in which days and what is longer begin, where rows are grouped by them
     */
    public SeriesSql(MetricDefinition metric, Dataset dataset, List<Grouping> groupings, ZoneId zone) {
        this.metric = metric;
        this.dataset = dataset;
        this.groupings = List.copyOf(groupings);
        this.zone = zone;
    }

    /**
     * The statement.
     *
     * @param relation has the columns of the dataset
     * @param windows at least one
     * @param most how many rows at most
     */
    public Select<Record> over(Table<?> relation, Scope scope, List<Window> windows, int most) {
        var fields = new ArrayList<Field<?>>();
        fields.add(PLACE);
        groups().forEach(group -> fields.add(group.as(QuerySql.output(fields.size()))));
        values().forEach(value -> fields.add(value.as(QuerySql.output(fields.size()))));
        return DSL.select(fields)
                .from(relation)
                .join(windows(windows))
                .on(time().ge(field(name("start"), OffsetDateTime.class)))
                .and(time().lt(field(name("stop"), OffsetDateTime.class)))
                .where(Predicates.visibleTo(scope, dataset))
                .and(Predicates.in(around(windows), metric.header().timeColumn()))
                .groupBy(names())
                .orderBy(names())
                .limit(most);
    }

    private List<Field<?>> groups() {
        return groupings.stream()
                .<Field<?>>map(grouping -> GroupFields.of(
                        grouping,
                        dataset.column(grouping.column()).orElseThrow().type(),
                        zone))
                .toList();
    }

    private List<Field<BigDecimal>> values() {
        var value = MetricFields.value(metric, noCondition());
        return switch (metric) {
            case MetricDefinition.Simple _ -> List.of(value);
            case MetricDefinition.Ratio ratio ->
                List.of(
                        value,
                        MetricFields.aggregate(ratio.numerator(), noCondition()),
                        MetricFields.aggregate(ratio.denominator(), noCondition()));
        };
    }

    private Field<OffsetDateTime> time() {
        return MetricFields.column(metric.header().timeColumn(), OffsetDateTime.class);
    }

    private List<Field<?>> names() {
        var names = new ArrayList<Field<?>>(List.of(PLACE));
        IntStream.rangeClosed(1, groupings.size()).forEach(place -> names.add(field(QuerySql.output(place))));
        return names;
    }

    private static Table<?> windows(List<Window> windows) {
        return table(
                        "unnest({0}, {1}, {2})",
                        places(windows.size()), moments(windows, Window::from), moments(windows, Window::to))
                .as("windows", "place", "start", "stop");
    }

    private static Field<Integer[]> places(int count) {
        return val(IntStream.range(0, count).boxed().toArray(Integer[]::new), SQLDataType.INTEGER.array());
    }

    private static Field<OffsetDateTime[]> moments(List<Window> windows, Function<Window, Instant> end) {
        return val(
                windows.stream()
                        .map(window -> end.apply(window).atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                SQLDataType.TIMESTAMPWITHTIMEZONE.array());
    }

    /** All of them and no more, for the index on the time: through the windows' own ends it is not found. */
    private static Window around(List<Window> windows) {
        return new Window(
                windows.stream().map(Window::from).min(Instant::compareTo).orElseThrow(),
                windows.stream().map(Window::to).max(Instant::compareTo).orElseThrow());
    }
}
