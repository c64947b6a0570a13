package org.plumbline.service.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.definition.DefinitionWriter;
import org.plumbline.model.metric.GoodDirection;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

class DefinitionReaderTest {

    private static final String SIMPLE = """
            {"key": "k", "title": "T", "description": "D", "dataset": "submission_facts", "timeColumn": "submitted_at",
             "format": "number", "type": "simple", "measure": MEASURE, "allowedGroupBy": GROUPS}""";
    private static final String RATIO = """
            {"key": "k", "title": "T", "description": "D", "dataset": "submission_facts", "timeColumn": "submitted_at",
             "format": "number", "type": "ratio", "numerator": MEASURE, "denominator": {"agg": "count"}}""";
    private static final String COMPOSED =
            "{\"key\": \"k\", \"title\": \"T\", \"description\": \"D\", \"format\": \"number\", REST}";

    private final KnownInTests known = new KnownInTests();
    private final DefinitionReader definitions = new DefinitionReader(known);

    @ParameterizedTest
    @MethodSource("org.plumbline.model.metric.SuiteMetrics#all")
    void theSuitesOwnMetricsReadAsTheyAreWritten(Metric metric) {
        assertEquals(metric, read(Node.of(DefinitionWriter.tree(metric))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"agg": "count"}
            {"agg": "count_distinct", "column": "language"}
            {"agg": "p95", "column": "hours_to_takedown", "filters": [{"column": "toxicity", "op": "gte", "value": 0.5}]}
            {"agg": "avg", "column": "report_count", "filters": [{"column": "hashtags", "op": "contains", "value": "x"}]}
            {"agg": "sum", "column": "report_count", "filters": [{"column": "language", "op": "in", "values": ["en", "fr"]}]}
            {"agg": "min", "column": "sentiment", "filters": [{"column": "removed_at", "op": "between", "values": ["2026-01-01", "2026-02-01T00:00:00Z"]}]}
            {"agg": "max", "column": "sentiment", "filters": [{"column": "legacy_id", "op": "starts_with", "value": "7"}, {"column": "status", "op": "ne", "value": "new"}]}
            """)
    void aDefinitionReadsAsItIsWritten(String measure) {
        var metric = read(simple(
                measure, "[\"language\", {\"column\": \"toxicity\", \"transform\": \"bucket\", \"width\": 0.1}]"));
        assertEquals(metric, read(Node.of(DefinitionWriter.tree(metric))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"agg": "sum", "column": "report_cont"}        | measure.column | is not a column of submission_facts: 'report_cont'; did you mean 'report_count'
            {"agg": "sum", "column": "priority"}           | measure.column | did you mean
            {"agg": "sum", "column": "language"}           | measure.agg    | does not fit: sum of 'language', which is text; sum takes integer, numeric
            {"agg": "median", "column": "submitted_at"}    | measure.agg    | which is timestamp
            {"agg": "count_distinct", "column": "hashtags"} | measure.agg   | which is text_array
            {"agg": "count", "column": "language"}         | measure.column | count counts rows
            {"agg": "sum"}                                 | measure.column | is missing
            {"agg": "total", "column": "report_count"}     | measure.agg    | is not one of count, count_distinct, sum, avg, min, max, median, p95: 'total'
            {"agg": 7}                                     | measure.agg    | is a number but must be a text
            {"agg": "count", "where": "1=1"}               | measure.where  | is not a known field
            "count"                                        | measure        | is a text but must be an object
            {"agg": "count", "filters": {}}                | measure.filters | is an object but must be a list
            {"agg": "count", "filters": [null]}            | measure.filters[0] | is null but must be an object
            {"agg": "count", "filters": [{"column": "language", "op": "like", "value": "e%"}]}        | measure.filters[0].op     | is not one of eq
            {"agg": "count", "filters": [{"column": "language", "op": "eq"}]}                         | measure.filters[0].value  | is missing
            {"agg": "count", "filters": [{"column": "language", "op": "eq", "value": null}]}          | measure.filters[0].value  | is null
            {"agg": "count", "filters": [{"column": "platform", "op": "eq", "value": "Meta"}]}        | measure.filters[0].value  | is not a value of platform: 'Meta'; did you mean 'meta'?
            {"agg": "count", "filters": [{"column": "takedown_source", "op": "in", "values": ["report_flow", "Legacy field"]}]} | measure.filters[0].values[1] | did you mean 'legacy_fallback'?
            {"agg": "count", "filters": [{"column": "platform_detail", "op": "starts_with", "value": "YOUTUBE"}]} | measure.filters[0].value | did you mean 'youtube'?
            {"agg": "count", "filters": [{"column": "language", "op": "eq", "value": 5}]}             | measure.filters[0].value  | is a number; a column of type text is compared with a text
            {"agg": "count", "filters": [{"column": "report_count", "op": "eq", "value": "5"}]}       | measure.filters[0].value  | is a text; a column of type integer is compared with a number
            {"agg": "count", "filters": [{"column": "report_count", "op": "gt", "value": 1.5}]}       | measure.filters[0].value  | is not a whole number: '1.5'
            {"agg": "count", "filters": [{"column": "report_count", "op": "gt", "value": 1e999999}]}  | measure.filters[0].value  | is not a whole number
            {"agg": "count", "filters": [{"column": "removed_at", "op": "gt", "value": "yesterday"}]} | measure.filters[0].value  | is not a date or time
            {"agg": "count", "filters": [{"column": "language", "op": "lt", "value": "en"}]}          | measure.filters[0].op     | does not fit: lt of 'language', which is text
            {"agg": "count", "filters": [{"column": "language", "op": "contains", "value": "en"}]}    | measure.filters[0].op     | contains takes text_array
            {"agg": "count", "filters": [{"column": "language", "op": "in", "values": []}]}           | measure.filters[0].values | has 0 entries but must have 1 to 200
            {"agg": "count", "filters": [{"column": "removed_at", "op": "between", "values": ["2026-01-01"]}]} | measure.filters[0].values | must have exactly 2
            {"agg": "count", "filters": [{"column": "language", "op": "is_null", "value": "en"}]}     | measure.filters[0].value  | is not a known field
            """)
    void namesWhatIsWrongWithAMeasure(String measure, String field, String message) {
        refused(simple(measure, "[]"), field, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["langage"]                                               | allowedGroupBy[0]           | did you mean 'language'
            ["hashtags"]                                              | allowedGroupBy[0]           | is an array
            ["submitted_at"]                                          | allowedGroupBy[0]           | needs a transform
            ["language", "language"]                                  | allowedGroupBy              | contains duplicates
            [7]                                                       | allowedGroupBy[0]           | is a number but must be an object
            [{"column": "language", "transform": "month"}]            | allowedGroupBy[0].transform | does not fit: month of 'language', which is text; month takes timestamp
            [{"column": "submitted_at", "transform": "lower"}]        | allowedGroupBy[0].transform | lower takes text
            [{"column": "toxicity", "transform": "bucket"}]           | allowedGroupBy[0].width     | is missing
            [{"column": "toxicity", "transform": "bucket", "width": 0}] | allowedGroupBy[0].width   | must be above 0
            [{"column": "submitted_at", "transform": "day", "width": 2}] | allowedGroupBy[0].width  | is not a known field
            """)
    void namesWhatIsWrongWithAGrouping(String groupings, String field, String message) {
        refused(simple("{\"agg\": \"count\"}", groupings), field, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"agg": "max", "column": "submitted_at"} | numerator.agg | cannot be divided: max of 'submitted_at', which is timestamp
            {"agg": "min", "column": "language"}     | numerator.agg | cannot be divided
            {"agg": "count"}                         | denominator   | is the same as the numerator
            """)
    void namesWhatCannotBeDivided(String numerator, String field, String message) {
        refused(RATIO.replace("MEASURE", numerator), field, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "key": "k"         | "key": "Removal Rate"           | key        | is not lower snake case
            "key": "k"         | "key": "a; DROP TABLE metrics"  | key        | is not lower snake case
            "key": "k"         | "key": "../../etc/passwd"       | key        | is not lower snake case
            "title": "T"       | "title": " "                    | title      | is empty
            "title": "T"       | "title": "a\\u0000b"            | title      | contains a control character
            "title": "T",      | ``                              | title      | is missing
            "submission_facts" | "submision_facts"               | dataset    | did you mean 'submission_facts'
            "submitted_at"     | "language"                      | timeColumn | must be a timestamp: 'language' is text
            "submitted_at"     | "submited_at"                   | timeColumn | did you mean 'submitted_at'
            "number"           | "money"                         | format     | is not one of integer, number, percent, hours
            "number"           | "number", "goodDirection": "upwards" | goodDirection | is not one of up, down, none: 'upwards'
            "number"           | "number", "goodDirection": null | goodDirection | is null but must be a text
            "number"           | "number", "goodDirecton": "up"  | goodDirecton | did you mean 'goodDirection'
            "simple"           | "sql"                           | type       | is not one of simple, ratio, derived, cumulative, comparison
            "title": "T",      | "title": "T", "sql": "SELECT",  | sql        | is not a known field
            """)
    void namesWhatIsWrongWithTheRest(String part, String instead, String field, String message) {
        refused(simple("{\"agg\": \"count\"}", "[]").replace(part, instead), field, message);
    }

    @Test
    void aGoodDirectionIsWrittenWhereThereIsOne() {
        var count = simple("{\"agg\": \"count\"}", "[]");
        var down = read(count.replace("\"number\"", "\"number\", \"goodDirection\": \"down\""));
        assertEquals(GoodDirection.DOWN, down.goodDirection());
        assertEquals("down", DefinitionWriter.tree(down).get("goodDirection"));
        assertEquals(down, read(Node.of(DefinitionWriter.tree(down))));
        var none = read(count.replace("\"number\"", "\"number\", \"goodDirection\": \"none\""));
        assertEquals(read(count), none);
        assertFalse(DefinitionWriter.tree(none).containsKey("goodDirection"));
    }

    @Test
    void refusesTenThousandFilters() {
        var filter = "{\"column\": \"language\", \"op\": \"is_null\"},".repeat(9_999);
        refused(
                simple("{\"agg\": \"count\", \"filters\": [%s {\"column\": \"x\"}]}".formatted(filter), "[]"),
                "measure.filters",
                "has 10000 entries but must have 0 to 50");
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        var refused = assertThrows(
                Failure.InvalidInput.class,
                () -> read(
                        "{\"key\": \"K\", \"type\": \"simple\", \"dataset\": \"nowhere\", \"measure\": {\"agg\": 1}}"));
        assertEquals(
                List.of("key", "title", "description", "format", "dataset", "timeColumn", "measure.agg"),
                refused.violations().stream().map(Violation::field).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "derived", "operation": "quotient", "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}], "nullValues": "no_value", "zeroDenominator": "no_value", "emptyBuckets": "omit"
            "type": "derived", "operation": "sum", "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}], "nullValues": "zero", "emptyBuckets": "keep", "allowedGroupBy": ["platform"]
            "type": "cumulative", "metric": {"metric": "removal_rate", "version": 1}, "window": {"count": 7, "grain": "day"}, "nullValues": "no_value", "emptyBuckets": "keep"
            "type": "cumulative", "metric": {"metric": "reports", "version": 1}, "toDate": "month", "nullValues": "zero", "emptyBuckets": "keep"
            "type": "comparison", "metric": {"metric": "reports", "version": 1}, "offset": {"count": 1, "grain": "year"}, "compare": "change", "nullValues": "zero", "zeroDenominator": "no_value", "emptyBuckets": "omit"
            "goodDirection": "up", "type": "cumulative", "metric": {"metric": "reports", "version": 1}, "toDate": "month", "nullValues": "zero", "emptyBuckets": "keep"
            """)
    void aCompositionReadsAsItIsWritten(String rest) {
        var metric = read(COMPOSED.replace("REST", rest));
        assertEquals(metric, read(Node.of(DefinitionWriter.tree(metric))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "operation": "sum", "operands": [{"metric": "reports", "version": 1}]                                           | operands             | has 1 entries but must have 2 to 10
            "operation": "difference", "operands": [{"metric": "reports", "version": 1}, {"metric": "reports", "version": 1}] | operands           | are identical
            "operation": "sum", "operands": [{"metric": "reports", "version": 1}, {"metric": "removal_rate", "version": 1}] | operands             | have different formats
            "operation": "sum", "operands": [{"metric": "reports", "version": 1}, {"metric": "submision", "version": 1}]    | operands[1].metric   | is not a metric: 'submision'; did you mean 'submissions'
            "operation": "sum", "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 2}]  | operands[1].version  | is not a published version of 'submissions'
            "operation": "sum", "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions"}]                | operands[1].version  | is missing; the published version of 'submissions' is 1
            "operation": "sum", "operands": [{"metric": "k", "version": 1}, {"metric": "reports", "version": 1}]            | operands[0].metric   | makes a cycle: k → k
            "operation": "sum", "operands": [{"metric": "of_k", "version": 1}, {"metric": "reports", "version": 1}]         | operands[0].metric   | makes a cycle: k → of_k → k
            "operation": "a + b", "operands": [{"metric": "submissions", "version": 1}, {"metric": "reports", "version": 1}] | operation           | is not one of sum, difference, product, quotient
            """)
    void namesWhatIsWrongWithOperands(String rest, String field, String message) {
        refused(
                COMPOSED.replace(
                        "REST", "\"type\": \"derived\", \"nullValues\": \"zero\", \"emptyBuckets\": \"omit\", " + rest),
                field,
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "derived", "operation": "quotient", "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}], "nullValues": "zero", "emptyBuckets": "omit" | zeroDenominator | is missing
            "type": "derived", "operation": "product", "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}], "nullValues": "zero", "zeroDenominator": "zero", "emptyBuckets": "omit" | zeroDenominator | nothing is divided
            "type": "derived", "operation": "product", "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}], "nullValues": "zero", "emptyBuckets": "omit", "allowedGroupBy": ["channel"] | allowedGroupBy[0] | is not allowed for submissions@1
            "type": "cumulative", "metric": {"metric": "reports", "version": 1}, "nullValues": "zero", "emptyBuckets": "omit" | window | exactly one of them
            "type": "cumulative", "metric": {"metric": "reports", "version": 1}, "window": {"count": 0, "grain": "day"}, "nullValues": "zero", "emptyBuckets": "omit" | window.count | is not a whole number from 1 to 1000: '0'
            "type": "cumulative", "metric": {"metric": "reports", "version": 1}, "toDate": "hour", "nullValues": "zero", "emptyBuckets": "omit" | toDate | is not one of day
            "type": "cumulative", "metric": {"metric": "of_k", "version": 1}, "toDate": "month", "nullValues": "zero", "emptyBuckets": "omit" | metric.metric | makes a cycle
            "type": "comparison", "metric": null, "offset": {"count": 1, "grain": "year"}, "compare": "previous", "nullValues": "zero", "emptyBuckets": "omit" | metric | is null
            "type": "comparison", "metric": {"metric": "reports", "version": 1}, "offset": {"count": 1, "grain": "era"}, "compare": "previous", "nullValues": "zero", "emptyBuckets": "omit" | offset.grain | is not one of hour
            "type": "comparison", "metric": {"metric": "reports", "version": 1}, "offset": {"count": 1, "grain": "day"}, "compare": "previous", "emptyBuckets": "omit" | nullValues | is missing
            """)
    void namesWhatIsWrongWithACompositionsRules(String rest, String field, String message) {
        refused(COMPOSED.replace("REST", rest), field, message);
    }

    @Test
    void onlyWhatIsMeasuredOnRowsAccumulates() {
        known.put(read(COMPOSED.replace("\"k\"", "\"sum_of_two\"").replace("REST", """
                "type": "derived", "operation": "sum", "nullValues": "zero", "emptyBuckets": "keep",
                "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}]""")));
        refused(COMPOSED.replace("REST", """
                        "type": "cumulative", "metric": {"metric": "sum_of_two", "version": 1}, "toDate": "month",
                        "nullValues": "zero", "emptyBuckets": "omit\""""), "metric", "is computed from other metrics");
    }

    private static String simple(String measure, String groupings) {
        return SIMPLE.replace("MEASURE", measure).replace("GROUPS", groupings);
    }

    private Metric read(String body) {
        return read(Documents.json(body.getBytes(StandardCharsets.UTF_8)));
    }

    private Metric read(Node definition) {
        return Documents.read(definition, definitions::read);
    }

    private void refused(String body, String field, String message) {
        var violations =
                assertThrows(Failure.InvalidInput.class, () -> read(body)).violations();
        assertEquals(1, violations.size(), violations::toString);
        assertEquals(field, violations.getFirst().field());
        assertTrue(violations.getFirst().message().contains(message), violations::toString);
    }
}
