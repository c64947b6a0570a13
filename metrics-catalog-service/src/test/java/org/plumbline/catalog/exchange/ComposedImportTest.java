package org.plumbline.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.plumbline.catalog.CatalogCallers.METRICS;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;

/** Files with metrics that are made of each other, where drafts are published by another person than their author. */
@CatalogTest
class ComposedImportTest extends CalledCatalog {

    @Test
    void metricsThatAreMadeOfOthersMayStandBeforeThem() {
        callers.define(CatalogCallers.counting("z_part"));
        imports(callers.grace(), file("a_whole", "draft", "z_part", "published"))
                .statusCode(200)
                .body("changes.key", contains("z_part", "a_whole"))
                .body("changes.change", contains("published", "drafted"));
    }

    @Test
    void aFileOfNewMetricsIsHeldBackAsAWholeUntilSomebodyElseImportsIt() {
        var file = file("b_whole", "published", "y_part", "published");
        imports(callers.ada(), file)
                .statusCode(200)
                .body("changes.key", contains("y_part", "y_part", "b_whole", "b_whole"))
                .body("changes.change", contains("drafted", "held_back", "drafted", "held_back"));
        callers.manager()
                .get(METRICS + "?search=b_whole&dataset=report_facts")
                .then()
                .body("items.key", contains("b_whole"));
        imports(callers.ada(), file).statusCode(200).body("changes.change", contains("held_back", "held_back"));
        imports(callers.grace(), file)
                .statusCode(200)
                .body("changes.key", contains("y_part", "b_whole"))
                .body("changes.change", contains("published", "published"));
        imports(callers.ada(), file).statusCode(200).body("changes", empty()).body("unchanged", equalTo(2));
    }

    @Test
    void nobodyPublishesWhatIsMadeOfADraftByItself() {
        imports(callers.ada(), file("c_whole", "published", "x_part", "published"))
                .statusCode(200);
        CatalogCallers.move(callers.grace(), "c_whole", 1, "publish", "Too early")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/definition-outdated"))
                .body("detail", containsString("x_part"));
        callers.publish("x_part", 1);
        callers.publish("c_whole", 1);
    }

    @Test
    void aDraftThatTheFileDoesNotPublishIsNoPart() {
        imports(callers.ada(), file("e_whole", "published", "v_part", "draft"))
                .statusCode(400)
                .body("violations.field", contains("metrics[0].versions[0].definition.metric.version"));
        callers.manager().get(METRICS + "/v_part").then().statusCode(404);
    }

    private static ValidatableResponse imports(RequestSpecification caller, String file) {
        return caller.contentType("application/yaml")
                .header("If-Match", "*")
                .body(file.getBytes(UTF_8))
                .put("/api/v1/catalog?reason=Reviewed")
                .then();
    }

    /** A metric that compares another one, and that one after it. */
    private static String file(String whole, String wholeStatus, String part, String partStatus) {
        return """
                catalog: 1
                metrics:
                  - key: %1$s
                    origin: custom
                    versions:
                      - version: 1
                        status: %2$s
                        definition:
                          key: %1$s
                          title: Whole
                          description: Made of another
                          format: integer
                          type: comparison
                          metric: {metric: %3$s, version: 1}
                          offset: {count: 1, grain: week}
                          compare: previous
                          nullValues: no_value
                          emptyBuckets: omit
                  - key: %3$s
                    origin: custom
                    versions:
                      - version: 1
                        status: %4$s
                        definition:
                          key: %3$s
                          title: Counted
                          description: Reports of a test
                          dataset: report_facts
                          timeColumn: reported_at
                          format: integer
                          type: simple
                          measure: {agg: count}
                          allowedGroupBy: [platform_detail, community_slug]
                """.formatted(whole, wholeStatus, part, partStatus);
    }
}
