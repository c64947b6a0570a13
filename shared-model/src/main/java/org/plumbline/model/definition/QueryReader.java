package org.plumbline.model.definition;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Split;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.time.TimeZones;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Texts;

/** Reads queries in JSON form and checks them against the whitelist. Reports all violations at once. */
public final class QueryReader {

    /** The most rows a caller may request. */
    public static final int LARGEST_LIMIT = 10_000;

    static final int LONGEST_NAME = 63;

    private static final int MOST_ORDERS = 20;
    private static final String ORDER_BY = "orderBy";
    private static final String NAME = "name";

    private QueryReader() {}

    /** The query; null exactly if there are violations. */
    public static Query read(Fields fields) {
        var violations = fields.violations();
        var columns = ColumnReader.of(fields);
        var measureReader = new MeasureReader(columns);
        var filters = measureReader.filters(fields);
        var splits = new GroupingReader(columns).asked(fields, filters);
        var measures = new ValueReader(measureReader, columns.dataset(), violations).read(fields);
        var zone = zone(fields);
        var limit = fields.has("limit") ? fields.integer("limit", 1, LARGEST_LIMIT) : null;
        var names = Stream.concat(
                        splits.stream().map(Split::name), measures.stream().map(Value::name))
                .toList();
        if (violations.none()) {
            refuseNamesTakenTwice(fields, names);
        }
        var orders = orders(fields, names);
        fields.end();
        return violations.none()
                ? new Query(
                        columns.dataset(),
                        splits,
                        measures,
                        filters,
                        orders,
                        zone,
                        limit == null ? OptionalInt.empty() : OptionalInt.of(limit))
                : null;
    }

    private static ZoneId zone(Fields fields) {
        if (!fields.has("timezone")) {
            return TimeZones.UTC;
        }
        var name = fields.text("timezone", LONGEST_NAME);
        if (name == null) {
            return null;
        }
        var zone = TimeZones.named(name);
        if (zone.isEmpty()) {
            fields.unknown("timezone", "is not an IANA time zone", TimeZones.names());
        }
        return zone.orElse(null);
    }

    /** @param names the names of groups, then of measures, from two lists */
    private static void refuseNamesTakenTwice(Fields fields, List<String> names) {
        var entries = Stream.of("groupBy", "measures")
                .flatMap(list -> fields.node(list).items().stream())
                .toList();
        for (var place = 0; place < names.size(); place++) {
            var name = names.get(place);
            if (names.indexOf(name) < place) {
                fields.violations()
                        .add(
                                entries.get(place).get(NAME),
                                "is not unique: %s; give each a distinct name".formatted(Texts.quoted(name)));
            }
        }
    }

    private static List<Query.Order> orders(Fields fields, List<String> names) {
        if (!fields.has(ORDER_BY)) {
            return List.of();
        }
        var orders = fields.objects(ORDER_BY, 0, MOST_ORDERS, entry -> order(entry, names));
        if (orders.stream().map(Query.Order::output).distinct().count() < orders.size()) {
            fields.refuse(ORDER_BY, "contains duplicates");
        }
        return orders;
    }

    private static Query.Order order(Fields fields, List<String> names) {
        var name = fields.text(NAME, LONGEST_NAME);
        var direction = fields.has("direction") ? fields.oneOf("direction", Direction.class) : Direction.ASC;
        fields.end();
        // If measures or groups are refused, the names are unknown.
        if (name != null && !names.contains(name) && fields.violations().none()) {
            fields.unknown(NAME, "is not the name of a measure or a group", names);
        }
        return direction == null || !names.contains(name)
                ? null
                : new Query.Order(names.indexOf(name), direction == Direction.DESC);
    }

    private enum Direction {
        ASC,
        DESC
    }
}
