package org.plumbline.catalog.comparison;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.catalog.BiReply;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.catalog.FakeBi;

/** Where there is no impact to show, the answer says why. */
@CatalogTest
class RefusedImpactTest extends CalledCatalog {

    FakeBi bi;

    @ParameterizedTest
    @CsvSource({
        "'', is missing",
        "version=, is empty",
        "version=0, is not a whole number",
        "version=two, is not a whole number",
        "version=99999999999999999999, is not a whole number",
        "version=NaN, is not a whole number",
        "version=1&version=2, may be given only once"
    })
    void namesTheVersionThatIsAskedForWrongly(String query, String message) {
        impact("reports", query)
                .statusCode(400)
                .body("violations.field", hasItem("version"))
                .body("violations.message", hasItem(containsString(message)));
    }

    @Test
    void namesAParameterThatThereIsNot() {
        impact("reports", "version=1&from=2026-01-01").statusCode(400).body("violations.field", hasItem("from"));
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        impact("no_such_metric", "version=1").statusCode(404).body("type", equalTo("/problems/metric-not-found"));
        impact("reports", "version=9").statusCode(404).body("type", equalTo("/problems/metric-version-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "403, metric-draft, 403, metric-draft, reports@1: Because",
        "403, dataset-out-of-scope, 403, dataset-out-of-scope, reports@1: Because",
        "409, metric-spans-publications, 409, metric-spans-publications, reports@1: Because",
        "400, invalid-input, 409, metric-not-computable, reports@1: Because",
        "503, catalog-unavailable, 503, catalog-unavailable, bi-service cannot answer: Because",
        "504, query-timeout, 504, query-timeout, reports@1: Because"
    })
    void handsOnWhyBiServiceRefuses(int status, String problem, int handedOn, String type, String detail) {
        bi.whole("reports@1", BiReply.problem(status, problem, "Because"));
        impact("reports", "version=1")
                .statusCode(handedOn)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("detail", equalTo(detail));
    }

    @Test
    void saysWhenToAskABusyBiServiceAgain() {
        bi.whole("reports@1", BiReply.problem(429, "too-many-requests", "Busy").with("Retry-After", "7"));
        impact("reports", "version=1")
                .statusCode(429)
                .header("Retry-After", "7")
                .body("type", equalTo("/problems/too-many-requests"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "[]",
                "{}",
                "{\"scope\": null, \"columns\": [], \"rows\": [], \"publication\": null}",
                "{\"a\": 1, \"a\": 2}"
            })
    void countsAnAnswerThatMakesNoSenseAsNone(String body) {
        for (var status : new int[] {200, 403, 500}) {
            bi.whole("reports@1", BiReply.text(status, body).with("ETag", "\"1\""));
            unavailable();
        }
    }

    @Test
    void countsAnAnswerInOtherRowsAsNone() {
        var told = BiReply.value("1");
        for (var rows : new String[] {"[[1], [2]]", "[]", "[[1, 2]]"}) {
            bi.whole(
                    "reports@1",
                    BiReply.text(200, told.body().replace("[[1]]", rows)).with("ETag", "\"1\""));
            unavailable();
        }
        bi.whole("reports@1", BiReply.text(200, told.body()));
        unavailable();
    }

    @Test
    void doesNotWaitForAnAnswerThatStallsInTheMiddle() {
        bi.whole("reports@1", BiReply.value("1").stalling());
        unavailable();
    }

    @Test
    void managersAreToldThatDraftsAreNotTheirs() {
        callers.define(counting("not_theirs"));
        bi.whole("not_theirs@1", BiReply.problem(403, "metric-draft", "Only superadmins compute drafts"));
        callers.manager()
                .get(METRICS + "/not_theirs/impact?version=1")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/metric-draft"));
    }

    private void unavailable() {
        impact("reports", "version=1")
                .statusCode(503)
                .body("type", equalTo("/problems/bi-unavailable"))
                .body("detail", containsString("bi-service"));
    }

    private ValidatableResponse impact(String key, String query) {
        var path = "%s/%s/impact".formatted(METRICS, key);
        return callers.ada().get(query.isEmpty() ? path : path + "?" + query).then();
    }
}
