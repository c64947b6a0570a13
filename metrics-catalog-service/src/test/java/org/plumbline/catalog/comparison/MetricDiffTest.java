package org.plumbline.catalog.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;
import static org.plumbline.catalog.CatalogCallers.quotient;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogTest;

@CatalogTest
class MetricDiffTest extends CalledCatalog {

    private static final String OPEN = "{\"column\": \"outcome\", \"op\": \"is_null\"}";
    private static final String IN_APP = "{\"column\": \"channel\", \"op\": \"eq\", \"value\": \"in_app\"}";
    private static final String BY_MAIL = "{\"column\": \"channel\", \"op\": \"eq\", \"value\": \"mail\"}";

    @Test
    void namesEachFieldThatWasAddedRemovedOrChanged() {
        callers.define(filtered("compared", "Before", IN_APP));
        callers.revise(
                "compared",
                counting("compared", "After")
                        .replace("\"count\"", "\"count_distinct\", \"column\": \"submission_id\"")
                        .replace("\"platform_detail\", ", ""));
        diff("compared", 1, 2)
                .body(
                        "changes.field",
                        contains("allowedGroupBy[0]", "measure.agg", "measure.column", "measure.filters", "title"))
                .body("changes.change", contains("removed", "changed", "added", "removed", "changed"))
                .body("changes[0].from", equalTo("platform_detail"))
                .body("changes[0].to", nullValue())
                .body("changes[1].from", equalTo("count"))
                .body("changes[1].to", equalTo("count_distinct"))
                .body("changes[4].from", equalTo("Before"))
                .body("changes[4].to", equalTo("After"));
    }

    @Test
    void filtersThatOnlyStandElsewhereAreTheSame() {
        callers.define(filtered("reordered", "Same", IN_APP + "," + OPEN));
        callers.revise("reordered", filtered("reordered", "Same", OPEN + "," + IN_APP));
        callers.revise("reordered", filtered("reordered", "Same", OPEN + "," + BY_MAIL));
        diff("reordered", 1, 2).body("changes", empty());
        diff("reordered", 2, 3)
                .body("changes.field", contains("measure.filters[1].value"))
                .body("changes.from", contains("in_app"))
                .body("changes.to", contains("mail"));
        diff("reordered", 3, 3).body("changes", empty());
    }

    @Test
    void operandsThatChangePlacesAreAnotherMetric() {
        callers.define(quotient("turned", "reports", "submissions"));
        callers.revise("turned", quotient("turned", "submissions", "reports"));
        diff("turned", 1, 2).body("changes.field", contains("operands[0].metric", "operands[1].metric"));
    }

    @Test
    void theEndsOfARangeAreComparedInTheirOrder() {
        callers.define(filtered("ranged", "Same", between("2026-06-01", "2026-01-01")));
        callers.revise("ranged", filtered("ranged", "Same", between("2026-01-01", "2026-06-01")));
        diff("ranged", 1, 2)
                .body("changes.field", contains("measure.filters[0].values[0]", "measure.filters[0].values[1]"));
    }

    private static String between(String from, String to) {
        return "{\"column\": \"reported_at\", \"op\": \"between\", \"values\": [\"%s\", \"%s\"]}".formatted(from, to);
    }

    @Test
    void aGoodDirectionIsAFieldLikeAnyOther() {
        var plain = counting("directed", "Same");
        callers.define(plain);
        callers.revise("directed", directed(plain, "down"));
        callers.revise("directed", directed(plain, "up"));
        callers.revise("directed", directed(plain, "none"));
        diff("directed", 1, 2)
                .body("changes.field", contains("goodDirection"))
                .body("changes.change", contains("added"))
                .body("changes.to", contains("down"));
        diff("directed", 2, 3).body("changes.from", contains("down")).body("changes.to", contains("up"));
        diff("directed", 1, 4).body("changes", empty());
    }

    @Test
    void saysWhichVersionThereIsNot() {
        callers.manager()
                .get(METRICS + "/reports/diff?from=1&to=9")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/metric-version-not-found"));
    }

    private ValidatableResponse diff(String key, int from, int to) {
        return callers.manager()
                .get("%s/%s/diff?from=%d&to=%d".formatted(METRICS, key, from, to))
                .then()
                .statusCode(200)
                .body("from", equalTo(from))
                .body("to", equalTo(to));
    }

    private static String filtered(String key, String title, String filters) {
        return counting(key, title).replace("\"count\"", "\"count\", \"filters\": [%s]".formatted(filters));
    }

    private static String directed(String definition, String goodDirection) {
        return definition.replace("\"type\"", "\"goodDirection\": \"%s\", \"type\"".formatted(goodDirection));
    }
}
