package org.plumbline.bi.query;

/** Examples in the API description; a test runs each of them. */
final class QueryExamples {

    static final String BY_SERVICE = """
            {
              "dataset": "submission_facts",
              "measures": [
                {"name": "removed", "agg": "count", "filters": [{"column": "effective_takedown_at", "op": "is_not_null"}]},
                {"name": "total", "agg": "count"},
                {"name": "rate", "ratio": {"numerator": "removed", "denominator": "total"}}
              ],
              "groupBy": [{"column": "platform_detail"}],
              "filters": [{"column": "submitted_at", "op": "gte", "value": "2026-01-01T00:00:00Z"}],
              "orderBy": [{"name": "removed", "direction": "desc"}],
              "limit": 100
            }""";

    static final String BY_DAY = """
            {
              "dataset": "submission_facts",
              "measures": [{"name": "submissions", "agg": "count"}],
              "groupBy": [{"column": "submitted_at", "transform": "day", "name": "day", "fill": true}],
              "filters": [
                {"column": "submitted_at", "op": "gte", "value": "2026-11-01"},
                {"column": "submitted_at", "op": "lt", "value": "2026-12-01"}
              ],
              "timezone": "Europe/Paris"
            }""";

    private QueryExamples() {}
}
