package org.plumbline.model.metric;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Datasets;

class KpiTest {

    @ParameterizedTest
    @EnumSource
    void namesOnlyColumnsOfItsDataset(Kpi kpi) {
        var header = kpi.definition().header();
        var dataset = Datasets.named(header.dataset()).orElseThrow();
        assertAll(Stream.concat(header.allowedGroupBy().stream(), columnsOf(kpi.definition()))
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
