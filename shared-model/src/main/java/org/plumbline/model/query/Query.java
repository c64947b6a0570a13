package org.plumbline.model.query;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Heading;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Window;

/**
 * A query of one dataset, checked against the whitelist: measures over the rows that pass the filters, one row per
 * group.
 *
 * @param splits the groupings; without any, all rows form one group, even if there are no rows
 * @param measures at least one
 * @param filters the filters that every row has to pass
 * @param orders the outputs that rows are ordered by, followed by the groups
 * @param limit the most rows; empty for the service's default
 */
public record Query(
        Dataset dataset,
        List<Split> splits,
        List<Value> measures,
        List<Filter> filters,
        List<Order> orders,
        ZoneId zone,
        OptionalInt limit) {

    public Query {
        splits = List.copyOf(splits);
        measures = List.copyOf(measures);
        filters = List.copyOf(filters);
        orders = List.copyOf(orders);
    }

    public record Output(String name, ColumnType type, Heading heading) {}

    /** The columns of the answer: the groups, then the measures. */
    public List<Output> outputs() {
        return Stream.concat(
                        splits.stream()
                                .map(split ->
                                        new Output(split.name(), split.type(), Heading.of(dataset, split.grouping()))),
                        measures.stream().map(value -> new Output(value.name(), value.type(), heading(value))))
                .toList();
    }

    private Heading heading(Value value) {
        return switch (value) {
            case Value.Aggregated aggregated -> Heading.of(dataset, aggregated.measure());
            case Value.Quotient quotient -> Heading.ofQuotient(dataset, quotient.numerator(), quotient.denominator());
        };
    }

    /**
     * An output that rows are ordered by. Nulls come last, in either direction.
     *
     * @param output its index in {@link Query#outputs()}
     */
    public record Order(int output, boolean descending) {}

    /**
     * A grouping of a query.
     *
     * @param filled the window in which every bucket of time has a row, even without facts; empty if not requested
     */
    public record Split(String name, Grouping grouping, ColumnType type, Optional<Window> filled) {}

    /** A value computed per group. */
    public sealed interface Value {

        String name();

        ColumnType type();

        record Aggregated(String name, Measure measure, ColumnType type) implements Value {}

        /** One measure divided by another; no value if the denominator is 0 or either has none. */
        record Quotient(String name, Measure numerator, Measure denominator) implements Value {

            @Override
            public ColumnType type() {
                return ColumnType.NUMERIC;
            }
        }
    }
}
