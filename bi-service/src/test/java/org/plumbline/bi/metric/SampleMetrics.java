package org.plumbline.bi.metric;

import io.restassured.response.ValidatableResponse;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.FakeCatalog;

/** Metrics of each kind over the sample facts, and how their values are asked for. */
final class SampleMetrics {

    static final String NOVEMBER = "from=2026-11-01&to=2026-11-20";

    private SampleMetrics() {}

    static void publish(FakeCatalog catalog) {
        var groups = "\"allowedGroupBy\": [\"community_slug\"]";
        var facts = "\"dataset\": \"submission_facts\", \"timeColumn\": \"submitted_at\"";
        var part = "\"metric\": {\"metric\": \"posts\", \"version\": 1}";
        catalog.publish("posts", 1, """
                        %s, "format": "integer", "type": "simple", "measure": {"agg": "count"}, %s""".formatted(facts, groups))
                .publish("rate", 2, """
                        %s, "format": "percent", "type": "ratio", %s, "denominator": {"agg": "count"}, "numerator":
                        {"agg": "count", "filters": [{"column": "effective_takedown_at", "op": "is_not_null"}]}""".formatted(facts, groups))
                .publish("doubled", 1, """
                        "format": "integer", "type": "derived", "operation": "sum", "nullValues": "no_value",
                        "operands": [{"metric": "posts", "version": 1}, {"metric": "posts", "version": 1}],
                        "emptyBuckets": "omit", %s""".formatted(groups))
                .publish("rate_by_rate", 1, """
                        "format": "number", "type": "derived", "operation": "quotient", "nullValues": "no_value",
                        "zeroDenominator": "zero", "emptyBuckets": "omit", "allowedGroupBy": [],
                        "operands": [{"metric": "posts", "version": 1}, {"metric": "rate", "version": 2}]""")
                .publish("posts_of_seven_days", 1, """
                        "format": "integer", "type": "cumulative", %s, "window": {"count": 7, "grain": "day"},
                        "nullValues": "no_value", "emptyBuckets": "keep", %s""".formatted(part, groups))
                .publish("posts_of_the_month", 1, """
                        "format": "integer", "type": "cumulative", %s, "toDate": "month",
                        "nullValues": "no_value", "emptyBuckets": "omit", %s""".formatted(part, groups))
                .publish("change_of_posts", 1, """
                        "format": "percent", "type": "comparison", %s, "offset": {"count": 1, "grain": "month"},
                        "compare": "change", "nullValues": "zero", "zeroDenominator": "no_value", "emptyBuckets": "omit",
                        %s""".formatted(part, groups))
                .publish("per_report", 1, """
                        %s, "format": "number", "type": "ratio", "numerator": {"agg": "count"},
                        "denominator": {"agg": "sum", "column": "report_count"}, "allowedGroupBy": []""".formatted(facts))
                .publish("applications", 1, """
                        "dataset": "application_summary", "timeColumn": "created_at", "format": "integer",
                        "type": "simple", "measure": {"agg": "count"}, "allowedGroupBy": []""")
                .draft("drafted", 1, """
                        %s, "format": "integer", "type": "simple", "measure": {"agg": "count"}""".formatted(facts))
                .publish("outdated", 1, """
                        %s, "format": "integer", "type": "simple", "measure": {"agg": "sum", "column": "gone"}""".formatted(facts));
    }

    /** How many posts there are, by one of their times. */
    static String posts(String timeColumn) {
        return """
                "dataset": "submission_facts", "timeColumn": "%s", "format": "integer", "type": "simple",
                "measure": {"agg": "count"}, "allowedGroupBy": []""".formatted(timeColumn);
    }

    /**
     * The answer about a metric.
     *
     * @param metric its key, with the request's parameters behind it
     */
    static ValidatableResponse answer(String token, String metric) {
        return Api.with(token).urlEncodingEnabled(false).get(path(metric)).then();
    }

    static String path(String metric) {
        var parts = metric.split("\\?", 2);
        return "/api/v1/metrics/%s/values%s".formatted(parts[0], parts.length == 1 ? "" : "?" + parts[1]);
    }
}
