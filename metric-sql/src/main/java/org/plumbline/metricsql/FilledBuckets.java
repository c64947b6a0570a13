package org.plumbline.metricsql;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectHavingStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Window;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Split;

/**
 * Adds groups for empty buckets of time: every bucket of the window, for each combination of the other groups that
 * occurs.
 */
record FilledBuckets(Query query, Split filled) {

    private static final Table<Record> FOUND = table(name("found"));
    private static final Table<Record> BUCKETS = table(name("buckets"));
    private static final String MOMENTS = "moments";

    /** Combines found and empty groups; a found group keeps its values. */
    SelectHavingStep<Record> over(Select<Record> found) {
        var groups = groups();
        var outputs = new ArrayList<>(groups);
        for (var value : query.measures()) {
            var output = QuerySql.output(outputs.size());
            var single = max(field(output, GroupFields.javaType(value.type())));
            outputs.add(
                    QuerySql.counts(value)
                            ? coalesce(single.coerce(BigDecimal.class), inline(BigDecimal.ZERO))
                                    .as(output)
                            : single.as(output));
        }
        var together = select(DSL.asterisk()).from(FOUND).unionAll(empty());
        return DSL.with(name("found").as(found))
                .with(name("buckets").as(buckets()))
                .select(outputs)
                .from(together.asTable("groups"))
                .groupBy(groups);
    }

    private Select<Record> empty() {
        var fields = new ArrayList<>(groups());
        var others = new ArrayList<>(fields);
        others.remove(query.splits().indexOf(filled));
        query.measures().forEach(value -> fields.add(castNull(GroupFields.javaType(value.type()))));
        return others.isEmpty()
                ? select(fields).from(BUCKETS)
                : select(fields)
                        .from(BUCKETS)
                        .crossJoin(selectDistinct(others).from(FOUND).asTable("others"));
    }

    /** Distinct, because the generated steps are shorter than a bucket. */
    private Select<?> buckets() {
        var window = filled.filled().orElseThrow();
        var grain = filled.grouping().transform().grain().orElseThrow();
        var moment = field(name(MOMENTS, "moment"), OffsetDateTime.class);
        var place = query.splits().indexOf(filled);
        return selectDistinct(GroupFields.truncated(moment, grain, query.zone()).as(QuerySql.output(place)))
                .from(moments(window, grain));
    }

    private static Table<?> moments(Window window, Grain grain) {
        var from = val(window.from().atOffset(ZoneOffset.UTC));
        var last = val(window.to().minus(1, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        var steps = field(
                "generate_series({0}, {1}, interval {2})",
                SQLDataType.TIMESTAMPWITHTIMEZONE, from, last, inline(step(grain)));
        // Steps may skip the bucket in which the window ends.
        return select(steps.as("moment")).unionAll(select(last)).asTable(MOMENTS);
    }

    /** Shorter than any such bucket, even when clocks change or a month has 28 days. */
    private static String step(Grain grain) {
        return switch (grain) {
            case HOUR -> "15 minutes";
            case DAY -> "12 hours";
            case WEEK -> "3 days";
            case MONTH -> "14 days";
            case QUARTER -> "45 days";
            case YEAR -> "180 days";
        };
    }

    private List<Field<?>> groups() {
        var groups = new ArrayList<Field<?>>();
        for (var split : query.splits()) {
            groups.add(field(QuerySql.output(groups.size()), GroupFields.javaType(split.type())));
        }
        return groups;
    }
}
