package org.plumbline.model.definition;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Split;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.time.TimeZones;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Texts;
import org.plumbline.model.tree.Violations;

/** Reads queries in their JSON form, and checks them against the whitelist. All that is wrong is found at once. */
public final class QueryReader {

    /** How many rows a caller may ask for. */
    public static final int LARGEST_LIMIT = 10_000;

    static final int LONGEST_NAME = 63;

    private static final int MOST_ORDERS = 20;
    private static final String ORDER_BY = "orderBy";
    private static final String NAME = "name";

    private final Violations violations;

    private QueryReader(Violations violations) {
        this.violations = violations;
    }

    /** The query; null exactly if something is wrong, which the fields' violations then say. */
    public static Query read(Fields fields) {
        return new QueryReader(fields.violations()).query(fields);
    }

    private Query query(Fields fields) {
        var dataset = ColumnReader.dataset(fields);
        var measureReader = new MeasureReader(dataset, violations);
        var filters = measureReader.filters(fields);
        var splits = new GroupingReader(dataset, violations).asked(fields, filters);
        var measures = new ValueReader(dataset, measureReader, violations).read(fields);
        var zone = zone(fields);
        var limit = fields.has("limit") ? fields.integer("limit", 1, LARGEST_LIMIT) : null;
        if (violations.none()) {
            refuseNamesTakenTwice(fields, splits, measures);
        }
        var orders = orders(fields, splits, measures);
        fields.end();
        return violations.none()
                ? new Query(
                        dataset,
                        splits,
                        measures,
                        filters,
                        orders,
                        zone,
                        limit == null ? OptionalInt.empty() : OptionalInt.of(limit))
                : null;
    }

    private ZoneId zone(Fields fields) {
        if (!fields.has("timezone")) {
            return TimeZones.named(TimeZones.UTC).orElseThrow();
        }
        var name = fields.text("timezone", LONGEST_NAME);
        if (name == null) {
            return null;
        }
        var zone = TimeZones.named(name);
        if (zone.isEmpty()) {
            fields.unknown("timezone", "is not a time zone of the tz database", TimeZones.names());
        }
        return zone.orElse(null);
    }

    private void refuseNamesTakenTwice(Fields fields, List<Split> splits, List<Value> measures) {
        var taken = new HashSet<String>();
        for (var place = 0; place < splits.size(); place++) {
            refuseTaken(
                    taken,
                    splits.get(place).name(),
                    fields.node("groupBy").get(place).get(NAME));
        }
        for (var place = 0; place < measures.size(); place++) {
            refuseTaken(
                    taken,
                    measures.get(place).name(),
                    fields.node("measures").get(place).get(NAME));
        }
    }

    private void refuseTaken(Set<String> taken, String name, Node at) {
        if (!taken.add(name)) {
            violations.add(at, "is taken already: %s; give each a name of its own".formatted(Texts.quoted(name)));
        }
    }

    private List<Query.Order> orders(Fields fields, List<Split> splits, List<Value> measures) {
        if (!fields.has(ORDER_BY)) {
            return List.of();
        }
        var names = Stream.concat(
                        splits.stream().map(Split::name), measures.stream().map(Value::name))
                .toList();
        var orders = fields.objects(ORDER_BY, 0, MOST_ORDERS, entry -> order(entry, names));
        if (orders.stream().map(Query.Order::output).distinct().count() < orders.size()) {
            fields.refuse(ORDER_BY, "names something twice");
        }
        return orders;
    }

    private Query.Order order(Fields fields, List<String> names) {
        var name = fields.text(NAME, LONGEST_NAME);
        var direction = fields.has("direction") ? fields.oneOf("direction", Direction.class) : Direction.ASC;
        fields.end();
        // Where measures or groups are refused, which names there are is not known.
        if (name != null && !names.contains(name) && violations.none()) {
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
