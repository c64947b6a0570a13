package org.plumbline.metricsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.plumbline.metricsql.MetricFields.column;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.time.TimeZones;
import org.plumbline.model.tree.Fields;

/** Compiles groupings. */
final class GroupFields {

    private GroupFields() {}

    static Field<?> of(Grouping grouping, Dataset dataset, ZoneId zone) {
        if (grouping.transform() == null) {
            var column = dataset.column(grouping.column()).orElseThrow();
            return column(column.name(), javaType(column.type()));
        }
        var time = column(grouping.column(), OffsetDateTime.class);
        return switch (grouping.transform()) {
            case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR ->
                truncated(time, grouping.transform().grain().orElseThrow(), zone);
            case DAY_OF_WEEK ->
                field("extract(isodow from {0} at time zone {1})", SQLDataType.NUMERIC, time, name(zone));
            case LOWER -> lower(column(grouping.column(), String.class));
            case BUCKET -> bucket(column(grouping.column(), BigDecimal.class), grouping.width());
        };
    }

    /** The start of a unit of time in the zone's calendar; if its midnight occurs twice, the later one. */
    static Field<OffsetDateTime> truncated(Field<OffsetDateTime> time, Grain grain, ZoneId zone) {
        return field(
                "date_trunc({0}, {1}, {2})",
                SQLDataType.TIMESTAMPWITHTIMEZONE, inline(Fields.written(grain)), time, name(zone));
    }

    /** Whether groups are days or longer. */
    static boolean beginAtMidnight(Grouping grouping) {
        return grouping.transform() != null
                && grouping.transform()
                        .grain()
                        .filter(grain -> grain != Grain.HOUR)
                        .isPresent();
    }

    /**
     * A found group, with the moment it starts at. If clocks go back to midnight, midnight occurs twice, and
     * {@code date_trunc} gives the later one. Computed for each group, because computing it for each row would double a
     * query's time.
     */
    static Field<?> started(Grouping grouping, Field<?> group, ZoneId zone) {
        return beginAtMidnight(grouping)
                ? started(group.coerce(OffsetDateTime.class), zone).as(group.getUnqualifiedName())
                : group;
    }

    private static Field<OffsetDateTime> started(Field<OffsetDateTime> midnight, ZoneId zone) {
        // Longer than clocks ever go back.
        var before = field("({0} - interval '4 hours')", SQLDataType.TIMESTAMPWITHTIMEZONE, midnight);
        var bySameClock = field(
                "({0} + ({1} - {2}))",
                SQLDataType.TIMESTAMPWITHTIMEZONE, before, local(midnight, zone), local(before, zone));
        return when(local(bySameClock, zone).eq(local(midnight, zone)), bySameClock)
                .otherwise(midnight);
    }

    private static Field<LocalDateTime> local(Field<OffsetDateTime> time, ZoneId zone) {
        return field("({0} at time zone {1})", SQLDataType.LOCALDATETIME, time, name(zone));
    }

    private static Field<String> name(ZoneId zone) {
        return val(TimeZones.nameInPostgres(zone));
    }

    static Class<?> javaType(ColumnType type) {
        return switch (type) {
            case INTEGER, NUMERIC -> BigDecimal.class;
            case TEXT -> String.class;
            case TIMESTAMP -> OffsetDateTime.class;
            case TEXT_ARRAY -> String[].class;
        };
    }

    /** Uses the exact remainder; a quotient could be rounded up into the next bucket. */
    private static Field<BigDecimal> bucket(Field<BigDecimal> number, BigDecimal width) {
        var remainder = number.mod(val(width));
        return number.minus(remainder)
                .minus(when(remainder.lt(BigDecimal.ZERO), val(width)).otherwise(inline(BigDecimal.ZERO)));
    }
}
