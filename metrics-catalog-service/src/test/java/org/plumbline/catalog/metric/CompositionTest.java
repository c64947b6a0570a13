package org.plumbline.catalog.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;
import static org.plumbline.catalog.CatalogCallers.quotient;

import io.restassured.response.Response;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogTest;

/** Metrics that are made of others in the catalog. */
@CatalogTest
class CompositionTest extends CalledCatalog {

    @Test
    void isFoundByTheDatasetsOfItsParts() {
        callers.define(quotient("found_by_parts", "reports", "submissions"));
        for (var dataset : new String[] {"report_facts", "submission_facts"}) {
            callers.manager()
                    .get(METRICS + "?search=found_by_parts&dataset=" + dataset)
                    .then()
                    .statusCode(200)
                    .body("items.key", contains("found_by_parts"))
                    .body("items[0].containsKey('dataset')", equalTo(false));
        }
        callers.manager()
                .get(METRICS + "?search=found_by_parts&dataset=application_summary")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void isMadeOfPublishedVersionsOnly() {
        callers.define(counting("still_a_draft"));
        refused(
                callers.ada()
                        .body(quotient("of_a_draft", "still_a_draft", "reports"))
                        .post(METRICS),
                "operands[0].version",
                "is not a published version of 'still_a_draft'");
        refused(
                callers.ada()
                        .body(quotient("of_nothing", "sumbissions", "reports"))
                        .post(METRICS),
                "operands[0].metric",
                "did you mean 'submissions'");
    }

    @Test
    void isNeverMadeOfItself() {
        callers.define(counting("ring_first"));
        callers.publish("ring_first", 1);
        callers.define(quotient("ring_second", "ring_first", "reports"));
        callers.publish("ring_second", 1);
        refused(
                callers.ada()
                        .header("If-Match", "*")
                        .body(quotient("ring_first", "submissions", "ring_second"))
                        .post(METRICS + "/ring_first/versions"),
                "operands[1].metric",
                "makes a cycle: ring_first → ring_second → ring_first");
    }

    /** The parts of its parts are 10,000; a statement for each would take minutes. */
    @Test
    void readsEachPartOnceHoweverOftenItIsUsed() {
        var part = "reports";
        for (var level = 1; level <= 4; level++) {
            var sum = tenTimes("tenfold_" + level, part);
            callers.ada().body(sum).post(METRICS + "/validate").then().statusCode(200);
            callers.define(sum);
            callers.publish("tenfold_" + level, 1);
            part = "tenfold_" + level;
        }
    }

    private static String tenTimes(String key, String part) {
        var operands = Collections.nCopies(10, "{\"metric\": \"%s\", \"version\": 1}".formatted(part));
        return """
                {
                  "key": "%s", "title": "Tenfold", "description": "Ten of one", "format": "integer",
                  "type": "derived", "operation": "sum", "operands": [%s],
                  "nullValues": "no_value", "emptyBuckets": "omit"
                }
                """.formatted(key, String.join(", ", operands));
    }

    private static void refused(Response answer, String field, String message) {
        answer.then()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations[0].message", containsString(message));
    }
}
