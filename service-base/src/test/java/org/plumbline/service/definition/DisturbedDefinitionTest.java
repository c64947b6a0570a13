package org.plumbline.service.definition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Parsed;
import org.plumbline.service.document.Documents;
import org.plumbline.testsupport.DisturbedTrees;

/** Whatever stands in place of any part of a definition, it is read or refused, and nothing else happens. */
class DisturbedDefinitionTest {

    private static final List<Object> INSTEAD = Arrays.asList(
            null,
            "x",
            "",
            "1=1; --",
            BigDecimal.ZERO,
            new BigDecimal("-7.5"),
            new BigDecimal("1e999999999"),
            true,
            List.of(),
            Arrays.asList((Object) null),
            List.of("x", List.of()),
            Map.of(),
            Map.of("a", List.of()));

    private final DefinitionReader definitions = new DefinitionReader(new KnownInTests());

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"key": "k", "title": "T", "description": "D", "dataset": "submission_facts", "timeColumn": "submitted_at",
         "format": "number", "type": "ratio",
         "numerator": {"agg": "p95", "column": "toxicity", "filters": [
            {"column": "language", "op": "in", "values": ["en"]}, {"column": "report_count", "op": "gt", "value": 1},
            {"column": "removed_at", "op": "between", "values": ["2026-01-01", "2026-02-01"]}]},
         "denominator": {"agg": "count"},
         "allowedGroupBy": ["language", {"column": "toxicity", "transform": "bucket", "width": 0.1}]}""", """
        {"key": "k", "title": "T", "description": "D", "format": "number", "type": "derived", "operation": "quotient",
         "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}],
         "nullValues": "no_value", "zeroDenominator": "zero", "emptyBuckets": "omit", "allowedGroupBy": ["platform"]}""", """
        {"key": "k", "title": "T", "description": "D", "format": "number", "type": "cumulative",
         "metric": {"metric": "reports", "version": 1}, "window": {"count": 7, "grain": "day"},
         "nullValues": "no_value", "emptyBuckets": "keep"}""", """
        {"key": "k", "title": "T", "description": "D", "format": "number", "type": "comparison",
         "metric": {"metric": "reports", "version": 1}, "offset": {"count": 1, "grain": "year"}, "compare": "change",
         "nullValues": "no_value", "zeroDenominator": "zero", "emptyBuckets": "keep"}"""})
    void isReadOrRefused(String definition) {
        var tree = Documents.json(definition.getBytes(StandardCharsets.UTF_8)).value();
        assertEquals(List.of(), parsed(tree).violations());
        assertAll(DisturbedTrees.of(tree, INSTEAD).stream().map(each -> () -> {
            var parsed = parsed(each);
            assertEquals(parsed.value() == null, parsed.isRefused());
        }));
    }

    private Parsed<Metric> parsed(Object tree) {
        return Documents.parse(Node.of(tree), definitions::read);
    }
}
