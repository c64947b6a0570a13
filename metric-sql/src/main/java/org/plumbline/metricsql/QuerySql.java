package org.plumbline.metricsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectHavingStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.scope.Scope;

/**
 * Compiles queries. Columns come from the whitelist, outputs are named by index and never by the caller's names, and
 * values are bound.
 */
public final class QuerySql {

    private QuerySql() {}

    /** The statement: its columns are the query's outputs, in their order. */
    public static Select<Record> of(Query query, Table<?> relation, Scope scope, int most) {
        var found = DSL.select(outputs(query))
                .from(relation)
                .where(Predicates.visibleTo(scope, query.dataset()).and(Predicates.passes(query.filters())));
        if (query.splits().isEmpty()) {
            return found.limit(most);
        }
        // Grouping uses names: repeating the expression would bind new parameters, which PostgreSQL does not see as
        // equal.
        var grouped = found.groupBy(outputs(0, query.splits().size()));
        var groups = query.splits().stream()
                .filter(split -> split.filled().isPresent())
                .findFirst()
                .map(filled -> new FilledBuckets(query, filled).over(grouped))
                .orElse(grouped);
        return started(query, groups).orderBy(orders(query)).limit(most);
    }

    /** The groups, each with the moment it starts at. */
    private static SelectHavingStep<Record> started(Query query, SelectHavingStep<Record> groups) {
        var splits = query.splits();
        if (splits.stream().noneMatch(split -> GroupFields.beginAtMidnight(split.grouping()))) {
            return groups;
        }
        var fields = found(groups.getSelect());
        for (var place = 0; place < splits.size(); place++) {
            fields.set(place, GroupFields.started(splits.get(place).grouping(), fields.get(place), query.zone()));
        }
        return DSL.select(fields).from(groups.asTable("groups"));
    }

    private static List<Field<?>> outputs(Query query) {
        var fields = new ArrayList<Field<?>>();
        for (var split : query.splits()) {
            fields.add(GroupFields.of(split.grouping(), query.dataset(), query.zone())
                    .as(output(fields.size())));
        }
        for (var value : query.measures()) {
            fields.add(value(value).as(output(fields.size())));
        }
        return fields;
    }

    private static Field<?> value(Value value) {
        return switch (value) {
            case Value.Aggregated aggregated -> aggregated(aggregated);
            case Value.Quotient quotient -> MetricFields.quotient(quotient.numerator(), quotient.denominator());
        };
    }

    private static Field<?> aggregated(Value.Aggregated value) {
        return switch (value.type()) {
            case INTEGER, NUMERIC -> MetricFields.aggregate(value.measure());
            case TEXT, TIMESTAMP, TEXT_ARRAY ->
                MetricFields.extreme(value.measure(), GroupFields.javaType(value.type()));
        };
    }

    /** The requested order, then the groups, so that the result is deterministic. */
    private static List<OrderField<?>> orders(Query query) {
        var orders = new ArrayList<OrderField<?>>();
        for (var order : query.orders()) {
            var output = field(output(order.output()));
            orders.add((order.descending() ? output.desc() : output.asc()).nullsLast());
        }
        for (var place = 0; place < query.splits().size(); place++) {
            orders.add(field(output(place)).asc().nullsLast());
        }
        return orders;
    }

    /** Outputs by index; the end is exclusive. */
    static List<Field<?>> outputs(int first, int end) {
        return IntStream.range(first, end)
                .<Field<?>>mapToObj(place -> field(output(place)))
                .toList();
    }

    /** The outputs of a derived table, by name. */
    static List<Field<?>> found(List<Field<?>> outputs) {
        var fields = new ArrayList<Field<?>>();
        outputs.forEach(each -> fields.add(field(each.getUnqualifiedName(), each.getDataType())));
        return fields;
    }

    static Name output(int place) {
        return name("c" + place);
    }

    /** Whether a value over no rows is 0. */
    static boolean counts(Value value) {
        return value instanceof Value.Aggregated aggregated
                && aggregated.measure().agg().isZeroWithoutRows();
    }
}
