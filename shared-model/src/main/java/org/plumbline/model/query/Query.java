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
 * A question about one dataset that was checked against the whitelist: measures over the rows that pass the filters, one
 * row of values for each group.
 *
 * @param splits what rows are grouped by; where there is none, all rows are one group, even if there are no rows
 * @param measures at least one
 * @param filters what every row has to pass
 * @param orders by which outputs rows are ordered before they are ordered by their groups
 * @param limit the most rows; empty where the caller leaves it to the service
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
     * An output that rows are ordered by. What has no value comes last, in either direction.
     *
     * @param output its place among {@link Query#outputs()}
     */
    public record Order(int output, boolean descending) {}

    /**
     * What rows are grouped by.
     *
     * @param filled the window in which every bucket of time has a row, those without a fact included; empty where nobody asked
     */
    public record Split(String name, Grouping grouping, ColumnType type, Optional<Window> filled) {}

    /** What is computed for each group. */
    public sealed interface Value {

        String name();

        ColumnType type();

        record Aggregated(String name, Measure measure, ColumnType type) implements Value {}

        /** One measure divided by another; no value where the denominator is 0 or either has none. */
        record Quotient(String name, Measure numerator, Measure denominator) implements Value {

            @Override
            public ColumnType type() {
                return ColumnType.NUMERIC;
            }
        }
    }
}
