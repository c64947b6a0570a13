package org.plumbline.model.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Metric.Header;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricComposition.Accumulation;
import org.plumbline.model.metric.MetricComposition.Comparing;
import org.plumbline.model.metric.MetricComposition.Comparison;
import org.plumbline.model.metric.MetricComposition.Cumulative;
import org.plumbline.model.metric.MetricComposition.Derived;
import org.plumbline.model.metric.MetricComposition.EmptyBuckets;
import org.plumbline.model.metric.MetricComposition.Operation;
import org.plumbline.model.metric.MetricComposition.Rules;

class MetricFormulaTest {

    private static final Header HEADER =
            new Header("made", "Made", "Of others", null, null, Format.NUMBER, GoodDirection.NONE, List.of());
    private static final Rules RULES = new Rules(Absence.NO_VALUE, Absence.NO_VALUE, EmptyBuckets.OMIT);
    private static final MetricReference POSTS = new MetricReference("posts", 2);

    @Test
    void aRatioIsItsMeasuresDivided() {
        assertEquals(
                "count(rows) where effective_takedown_at is not null ÷ count(rows)",
                MetricFormula.of(Kpi.REMOVAL_RATE.definition()));
    }

    @ParameterizedTest
    @CsvSource({
        "SUM,        posts@2 + reports@1",
        "DIFFERENCE, posts@2 − reports@1",
        "PRODUCT,    posts@2 × reports@1",
        "QUOTIENT,   posts@2 ÷ reports@1"
    })
    void aDerivedMetricIsItsOperandsWithASignBetween(Operation operation, String formula) {
        var operands = List.of(POSTS, new MetricReference("reports", 1));
        assertEquals(formula, MetricFormula.of(new Derived(HEADER, operation, operands, RULES)));
    }

    @Test
    void aCumulativeMetricSaysOverWhichRows() {
        assertEquals("posts@2 over the last 7 days", over(new Accumulation.Window(new Span(7, Grain.DAY))));
        assertEquals("posts@2 over the last 1 month", over(new Accumulation.Window(new Span(1, Grain.MONTH))));
        assertEquals("posts@2 since the start of the quarter", over(new Accumulation.ToDate(Grain.QUARTER)));
    }

    @ParameterizedTest
    @CsvSource({
        "PREVIOUS,   posts@2 of 4 weeks earlier",
        "DIFFERENCE, posts@2 − posts@2 of 4 weeks earlier",
        "CHANGE,     (posts@2 − posts@2 of 4 weeks earlier) ÷ posts@2 of 4 weeks earlier"
    })
    void aComparisonSaysWithWhat(Comparing comparing, String formula) {
        var comparison = new Comparison(HEADER, POSTS, new Span(4, Grain.WEEK), comparing, RULES);
        assertEquals(formula, MetricFormula.of(comparison));
    }

    private static String over(Accumulation accumulation) {
        return MetricFormula.of(new Cumulative(HEADER, POSTS, accumulation, RULES));
    }
}
