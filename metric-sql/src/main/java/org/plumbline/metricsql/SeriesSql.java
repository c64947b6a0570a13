package org.plumbline.metricsql;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
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
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.time.PointInTime;

/**
 * Compiles a measured metric over several windows at once, which may overlap. Returns a row per window and group with
 * rows: the window's index from 0, the groups, the value, and a ratio's two sides.
 */
public record SeriesSql(MetricDefinition metric, List<Grouping> groupings, ZoneId zone) {

    private static final String WINDOWS = "windows";
    private static final Field<Integer> PLACE = field(name("place"), Integer.class);

    public SeriesSql {
        groupings = List.copyOf(groupings);
    }

    /** The statement. Uses a lateral join per window; a range join would compare every window with every row. */
    public Select<Record> over(Table<?> relation, Scope scope, List<Window> windows, int most) {
        var found = found();
        var fields = new ArrayList<Field<?>>(List.of(PLACE));
        fields.addAll(QuerySql.found(found));
        for (var place = 1; place <= groupings.size(); place++) {
            fields.set(place, GroupFields.started(groupings.get(place - 1), fields.get(place), zone));
        }
        return DSL.select(fields)
                .from(windows(windows))
                .crossJoin(lateral(within(relation, scope, found)).as("found"))
                .orderBy(fields.subList(0, groupings.size() + 1))
                .limit(most);
    }

    /** The values in the current window; nothing if it has no rows, even without groups. */
    private Select<Record> within(Table<?> relation, Scope scope, List<Field<?>> found) {
        var rows = DSL.select(found)
                .from(relation)
                .where(Predicates.visibleTo(scope, metric.dataset()))
                .and(time().ge(field(name(WINDOWS, "start"), OffsetDateTime.class)))
                .and(time().lt(field(name(WINDOWS, "stop"), OffsetDateTime.class)));
        var anything = count().gt(inline(0));
        return groupings.isEmpty()
                ? rows.having(anything)
                : rows.groupBy(QuerySql.outputs(1, groupings.size() + 1)).having(anything);
    }

    /** The groups and the values, named by index. */
    private List<Field<?>> found() {
        var fields = new ArrayList<Field<?>>();
        for (var grouping : groupings) {
            fields.add(GroupFields.of(grouping, metric.dataset(), zone).as(QuerySql.output(fields.size() + 1)));
        }
        values().forEach(value -> fields.add(value.as(QuerySql.output(fields.size() + 1))));
        return fields;
    }

    private List<Field<BigDecimal>> values() {
        var value = MetricFields.value(metric);
        return switch (metric) {
            case MetricDefinition.Simple _ -> List.of(value);
            case MetricDefinition.Ratio ratio ->
                List.of(value, MetricFields.aggregate(ratio.numerator()), MetricFields.aggregate(ratio.denominator()));
        };
    }

    private Field<OffsetDateTime> time() {
        return MetricFields.column(metric.timeColumn(), OffsetDateTime.class);
    }

    private static Table<?> windows(List<Window> windows) {
        return table(
                        "unnest({0}, {1}, {2})",
                        places(windows.size()), moments(windows, Window::from), moments(windows, Window::to))
                .as(WINDOWS, "place", "start", "stop");
    }

    private static Field<Integer[]> places(int count) {
        return val(IntStream.range(0, count).boxed().toArray(Integer[]::new), SQLDataType.INTEGER.array());
    }

    private static Field<OffsetDateTime[]> moments(List<Window> windows, Function<Window, Instant> end) {
        return val(
                windows.stream()
                        .map(window -> storable(end.apply(window)).atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                SQLDataType.TIMESTAMPWITHTIMEZONE.array());
    }

    /** No row is earlier than the first storable time, so a window that ends before it is empty. */
    private static Instant storable(Instant end) {
        return end.isBefore(PointInTime.FIRST) ? PointInTime.FIRST : end;
    }
}
