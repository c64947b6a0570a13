package org.plumbline.model.metric;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Datasets;

class SuiteMetricsTest {

    @ParameterizedTest
    @MethodSource("org.plumbline.model.metric.SuiteMetrics#all")
    void namesOnlyColumnsOfItsDataset(MetricDefinition metric) {
        var header = metric.header();
        var dataset = Datasets.named(header.dataset()).orElseThrow();
        assertAll(Stream.concat(header.allowedGroupBy().stream().map(Grouping::column), columnsOf(metric))
                .map(column -> () -> assertTrue(dataset.column(column).isPresent(), column)));
        assertTrue(dataset.column(header.timeColumn()).orElseThrow().type() == ColumnType.TIMESTAMP);
    }

    private static Stream<String> columnsOf(MetricDefinition definition) {
        return switch (definition) {
            case MetricDefinition.Simple simple -> columnsOf(simple.measure());
            case MetricDefinition.Ratio ratio ->
                Stream.concat(columnsOf(ratio.numerator()), columnsOf(ratio.denominator()));
        };
    }

    private static Stream<String> columnsOf(Measure measure) {
        return Stream.concat(
                Stream.ofNullable(measure.column()), measure.filters().stream().map(Filter::column));
    }
}
