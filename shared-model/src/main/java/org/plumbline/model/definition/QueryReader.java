package org.plumbline.model.definition;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Split;
import org.plumbline.model.query.Value;
import org.plumbline.model.time.TimeZones;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;

/** Reads queries in their JSON form, and checks them against the whitelist. All that is wrong is found at once. */
public final class QueryReader {

    /** How many rows a caller may ask for. */
    public static final int LARGEST_LIMIT = 10_000;

    static final int LONGEST_NAME = 63;

    private static final int MOST_ORDERS = 20;
    private static final String ORDER_BY = "orderBy";
    private static final String NAME = "name";

    private final Faults faults;

    private QueryReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * The query.
     *
     * @param tree maps, lists, texts, {@link java.math.BigDecimal}s, booleans and nulls, as JSON has them
     * @param faults takes everything that is wrong
     * @return null exactly where something is
     */
    public static Query read(Object tree, Faults faults) {
        var fields = Fields.of(tree, "", faults);
        return fields == null ? null : new QueryReader(faults).query(fields);
    }

    private Query query(Fields fields) {
        var dataset = ColumnReader.dataset(fields, faults);
        var measureReader = new MeasureReader(dataset, faults);
        var filters = measureReader.filters(fields);
        var splits = new SplitReader(dataset, filters, faults).read(fields);
        var measures = new ValueReader(dataset, measureReader, faults).read(fields);
        var zone = zone(fields);
        var limit = fields.has("limit") ? fields.integer("limit", 1, LARGEST_LIMIT) : null;
        if (faults.none()) {
            refuseNamesTakenTwice(splits, measures);
        }
        var orders = orders(fields, splits, measures);
        fields.end();
        return faults.none()
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
            faults.unknown("timezone", "is not a time zone of the tz database", name, TimeZones.names());
        }
        return zone.orElse(null);
    }

    private void refuseNamesTakenTwice(List<Split> splits, List<Value> measures) {
        var taken = new HashSet<String>();
        for (var place = 0; place < splits.size(); place++) {
            refuseTaken(taken, splits.get(place).name(), "groupBy[%d].name".formatted(place));
        }
        for (var place = 0; place < measures.size(); place++) {
            refuseTaken(taken, measures.get(place).name(), "measures[%d].name".formatted(place));
        }
    }

    private void refuseTaken(Set<String> taken, String name, String path) {
        if (!taken.add(name)) {
            faults.add(path, "is taken already: %s; give each a name of its own".formatted(Faults.quoted(name)));
        }
    }

    private List<Query.Order> orders(Fields fields, List<Split> splits, List<Value> measures) {
        if (!fields.has(ORDER_BY)) {
            return List.of();
        }
        var names = Stream.concat(
                        splits.stream().map(Split::name), measures.stream().map(Value::name))
                .toList();
        var orders = fields.list(ORDER_BY, 0, MOST_ORDERS, (entry, path) -> order(entry, path, names));
        if (orders.stream().map(Query.Order::output).distinct().count() < orders.size()) {
            fields.refuse(ORDER_BY, "names something twice");
        }
        return orders;
    }

    private Query.Order order(Object entry, String path, List<String> names) {
        var fields = Fields.of(entry, path, faults);
        if (fields == null) {
            return null;
        }
        var name = fields.text(NAME, LONGEST_NAME);
        var direction = fields.has("direction") ? fields.oneOf("direction", Direction.class) : Direction.ASC;
        fields.end();
        // Where measures or groups are refused, which names there are is not known.
        if (name != null && !names.contains(name) && faults.none()) {
            faults.unknown(fields.pathOf(NAME), "is not the name of a measure or a group", name, names);
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
