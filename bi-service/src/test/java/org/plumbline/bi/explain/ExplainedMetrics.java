package org.plumbline.bi.explain;

import io.restassured.response.ValidatableResponse;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.FakeCatalog;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.TargetData;

/** Metrics of each kind and of every awkward aggregation over the sample facts, and how their explanations are asked for. */
final class ExplainedMetrics {

    private static final String OF_POSTS =
            "\"dataset\": \"submission_facts\", \"timeColumn\": \"submitted_at\", \"format\": \"number\", \"allowedGroupBy\": [], ";

    private ExplainedMetrics() {}

    static void publish(TargetData data, FakeCatalog catalog) {
        new Provenance(data).everythingIsLegacy().withReference().check("all", "passed", "Fine.");
        SampleMetrics.publish(catalog);
        catalog.publish("mean_hours", 1, OF_POSTS + """
                        "type": "simple", "measure": {"agg": "avg", "column": "hours_to_takedown"}""")
                .publish("services", 1, OF_POSTS + """
                        "type": "simple", "measure": {"agg": "count_distinct", "column": "platform_detail"}""")
                .publish("reports_of_posts", 1, OF_POSTS + """
                        "type": "simple", "measure": {"agg": "sum", "column": "report_count"}""")
                .publish("mean_hours_per_post", 1, OF_POSTS + """
                        "type": "ratio", "numerator": {"agg": "avg", "column": "hours_to_takedown"},
                        "denominator": {"agg": "count"}""")
                .publish("effective_reports", 1, """
                        "dataset": "report_facts", "timeColumn": "reported_at", "format": "integer", "type": "simple",
                        "measure": {"agg": "count", "filters": [{"column": "taken_down_at", "op": "is_not_null"}]},
                        "allowedGroupBy": []""");
    }

    static ValidatableResponse explain(String token, String question) {
        return Api.with(token)
                .urlEncodingEnabled(false)
                .get(Api.EXPLAIN + question)
                .then()
                .statusCode(200);
    }
}
