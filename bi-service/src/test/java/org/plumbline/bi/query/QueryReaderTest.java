package org.plumbline.bi.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.definition.QueryReader;
import org.plumbline.model.query.Query;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/** What a query's JSON may be, and what is said of everything else. */
class QueryReaderTest {

    private static final String COUNT = "\"dataset\": \"submission_facts\", \"measures\": [{\"agg\": \"count\"}]";

    @Test
    void namesAndTypesOfOutputsFollowFromWhatIsAsked() {
        var query = query("""
                {"dataset": "submission_facts", "measures": [{"agg": "count"}, {"agg": "median", "column": "toxicity"},
                    {"agg": "max", "column": "removed_at"}],
                 "groupBy": [{"column": "language"}, {"column": "submitted_at", "transform": "day_of_week", "name": "d"}]}""");
        assertEquals(
                List.of(
                        "language TEXT",
                        "d INTEGER",
                        "count INTEGER",
                        "median_toxicity NUMERIC",
                        "max_removed_at TIMESTAMP"),
                query.outputs().stream()
                        .map(output -> output.name() + " " + output.type())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                                     | body                 | must be an object
            {}                                                                                     | dataset              | is missing
            {"dataset": "submision_facts", "measures": [{"agg": "count"}]}                         | dataset              | submission_facts
            {"dataset": "submission_facts"}                                                        | measures             | is missing
            {"dataset": "submission_facts", "measures": []}                                        | measures             | 0 entries
            {"dataset": "submission_facts", "measures": {"agg": "count"}}                          | measures             | is an object
            {"dataset": "submission_facts", "measures": [{"agg": "cuont"}]}                        | measures[0].agg      | is not one of
            {"dataset": "submission_facts", "measures": [{"agg": "count", "column": "status"}]}    | measures[0].column   | is not allowed here
            {"dataset": "submission_facts", "measures": [{"agg": "sum"}]}                          | measures[0].column   | is missing
            {"dataset": "submission_facts", "measures": [{"agg": "sum", "column": "status"}]}      | measures[0].agg      | does not fit
            {"dataset": "submission_facts", "measures": [{"agg": "sum", "column": "toxcity"}]}     | measures[0].column   | toxicity
            {"dataset": "submission_facts", "measures": [{"agg": "sum", "column": "1); DROP TABLE x"}]} | measures[0].column | is not a column
            {"dataset": "submission_facts", "measures": [{"agg": "count", "sql": "1"}]}            | measures[0].sql      | is not a known field
            {"dataset": "submission_facts", "measures": [{"agg": "count"}, {"agg": "count"}]}      | measures[1].name     | is not unique
            {"dataset": "submission_facts", "measures": [{"name": "r", "ratio": {"numerator": "a", "denominator": "b"}}]} | measures[0].ratio.numerator | is not the name
            {"dataset": "submission_facts", "measures": [{"agg": "count"}, {"name": "r", "ratio": {"numerator": "cuont", "denominator": "count"}}]} | measures[1].ratio.numerator | 'count'
            {"dataset": "submission_facts", "measures": [{"agg": "max", "column": "removed_at", "name": "m"}, {"name": "r", "ratio": {"numerator": "m", "denominator": "m"}}]} | measures[1].ratio.numerator | cannot be divided
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "limit": 0}            | limit                | from 1 to 10000
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "limit": 10001}        | limit                | from 1 to 10000
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "limit": 1.5}          | limit                | whole number
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "limit": 1e99999}      | limit                | whole number
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "limit": "10"}         | limit                | is a text
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "limit": NaN}          | body                 | is not JSON
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "Europe/Pariss"} | timezone       | Europe/Paris
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "+02:00"}  | timezone             | is not an IANA time zone
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "SystemV/PST8"} | timezone        | is not an IANA time zone
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": ["status"]} | groupBy[0]           | must be an object
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "hashtags"}]} | groupBy[0].column | is an array
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "status", "transform": "day"}]} | groupBy[0].transform | does not fit
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "toxicity", "transform": "bucket"}]} | groupBy[0].width | is missing
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "toxicity", "transform": "bucket", "width": 0}]} | groupBy[0].width | above 0
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "status", "width": 1}]} | groupBy[0].width | is not a known field
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "submitted_at", "transform": "day", "fill": true}]} | groupBy[0].fill | needs filters
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "status", "fill": true}]} | groupBy[0].fill | is not allowed here
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "status"}, {"column": "status"}]} | groupBy[1].name | is not unique
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "orderBy": [{"name": "cuont"}]} | orderBy[0].name | 'count'
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "orderBy": [{"name": "count", "direction": "down"}]} | orderBy[0].direction | is not one of
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "orderBy": [{"name": "count"}, {"name": "count"}]} | orderBy | contains duplicates
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "filters": [{"column": "submitted_at", "op": "gte", "value": "+200000-01-01T00:00:00Z"}]} | filters[0].value | is not a date
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "filters": [{"column": "submitted_at", "op": "gte", "value": 5}]} | filters[0].value | is a number
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "filters": [{"column": "toxicity", "op": "gte", "value": 1e400}]} | filters[0].value | up to 38 digits
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "filters": [{"column": "status", "op": "between", "values": ["a", "b"]}]} | filters[0].op | does not fit
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "filters": [{"column": "status", "op": "in", "values": []}]} | filters[0].values | 0 entries
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "filters": [{"column": "status", "op": "eq", "value": null}]} | filters[0].value | is null
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "dataset": "report_facts"} | dataset          | is given twice
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "sql": "SELECT 1"}     | sql                  | is not a known field
            """)
    void whatIsWrongIsNamedByItsField(String json, String field, String message) {
        var violations =
                assertThrows(Failure.InvalidInput.class, () -> query(json)).violations();
        assertTrue(
                violations.stream()
                        .anyMatch(it -> it.field().equals(field) && it.message().contains(message)),
                violations::toString);
    }

    @Test
    void moreThanAnyoneNeedsIsRefused() {
        var filter = "{\"column\": \"status\", \"op\": \"is_null\"}";
        var filters = IntStream.range(0, 10_000).mapToObj(_ -> filter).collect(Collectors.joining(","));
        assertEquals(List.of("filters"), fields("{%s, \"filters\": [%s]}".formatted(COUNT, filters)));
        var deep = "[".repeat(1_000) + "]".repeat(1_000);
        assertTrue(fields("{%s, \"filters\": %s}".formatted(COUNT, deep))
                .getFirst()
                .startsWith("filters[0]"));
    }

    @Test
    void theBucketsThatAreFilledAreNotWithoutEnd() {
        var json = """
                {%s, "groupBy": [{"column": "submitted_at", "transform": "hour", "fill": true}],
                 "filters": [{"column": "submitted_at", "op": "between", "values": ["0001-01-01", "9999-12-31"]}]}""".formatted(COUNT);
        assertEquals(List.of("groupBy[0].fill"), fields(json));
    }

    private static List<String> fields(String json) {
        return assertThrows(Failure.InvalidInput.class, () -> query(json)).violations().stream()
                .map(Violation::field)
                .toList();
    }

    private static Query query(String json) {
        return Documents.read(Documents.json(json.getBytes(StandardCharsets.UTF_8)), QueryReader::read);
    }
}
