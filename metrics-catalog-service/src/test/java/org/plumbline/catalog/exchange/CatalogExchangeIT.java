package org.plumbline.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.catalog.CatalogCallers.METRICS;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;

@CatalogTest
@QuarkusIntegrationTest
class CatalogExchangeIT extends CalledCatalog {

    private static final String CATALOG = "/api/v1/catalog";

    @Test
    void whatWasExportedChangesNothingWhenItIsImported() {
        callers.define(CatalogCallers.counting("exported", "yes: \\\"no\\\" # 'null'"));
        callers.publish("exported", 1);
        callers.revise("exported", CatalogCallers.counting("exported", "~"));
        callers.revise("exported", CatalogCallers.counting("exported", "1e3"));
        var exported = callers.manager().get(CATALOG).then().statusCode(200).extract();
        var file = exported.asString();

        imports(callers.grace().header("If-Match", exported.header("ETag")), file)
                .body("changes", empty())
                .body("unchanged", greaterThan(6));

        assertEquals(exported.header("ETag"), callers.manager().get(CATALOG).header("ETag"));
        assertEquals(file, callers.manager().get(CATALOG).asString());
        assertTrue(file.startsWith("catalog: 1\nmetrics:\n"), file);
    }

    @Test
    void aFileBringsVersionsAndWhereTheyStandOnceSomebodyElseImportsItToo() {
        var file =
                file("brought", version("brought", 1, "deprecated", "Old"), version("brought", 2, "published", "New"));
        imports(callers.ada().header("If-Match", "*"), file)
                .body("changes.change", contains("drafted", "held_back", "drafted", "held_back"));
        imports(callers.grace().header("If-Match", "*"), file)
                .body("changes.change", contains("deprecated", "published"))
                .body("changes.version", contains(1, 2));
        imports(callers.grace().header("If-Match", "*"), file)
                .body("changes", empty())
                .body("unchanged", equalTo(2));
        callers.manager()
                .get(METRICS + "/brought/history")
                .then()
                .body("items.actor", contains("grace", "grace", "ada", "ada"))
                .body("items[0].reason", equalTo("Reviewed"));
    }

    @Test
    void deprecatingADraftLeavesThePublishedVersion() {
        callers.define(CatalogCallers.counting("stays"));
        callers.revise("stays", CatalogCallers.counting("stays", "Better"));
        callers.publish("stays", 2);
        imports(callers.grace().header("If-Match", "*"), file("stays", version("stays", 1, "deprecated", "Counted")))
                .body("changes.change", contains("deprecated"))
                .body("changes.version", contains(1));
        callers.manager()
                .get(METRICS + "/stays/versions")
                .then()
                .body("items.status", contains("published", "deprecated"))
                .body("items.publishedBy", contains("grace", "grace"));
        callers.manager()
                .get(METRICS + "/stays/history")
                .then()
                .body("items.action", contains("deprecated", "published", "drafted", "drafted"))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void aVersionThatTheFilePublishesSurvivesADeprecatedOneAfterIt() {
        var file = file(
                "survives",
                version("survives", 1, "deprecated", "Old"),
                version("survives", 2, "published", "Good"),
                version("survives", 3, "deprecated", "Withdrawn"));
        imports(callers.ada().header("If-Match", "*"), file);
        imports(callers.grace().header("If-Match", "*"), file)
                .body("changes.change", contains("deprecated", "published", "deprecated"));
        imports(callers.grace().header("If-Match", "*"), file)
                .body("changes", empty())
                .body("unchanged", equalTo(3));
        callers.manager().get(METRICS + "/survives").then().body("version", equalTo(2));
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() {
        callers.ada()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(file("only_tried", version("only_tried", 1, "draft", "Tried"))
                        .getBytes(UTF_8))
                .put(CATALOG + "?reason=Reviewed&dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changes.key", contains("only_tried"));
        callers.manager().get(METRICS + "/only_tried").then().statusCode(404);
    }

    @Test
    void takesInAllOfAFileOrNothing() {
        var file = file(
                "half_right", version("half_right", 1, "draft", "Right"), version("half_right", 3, "draft", "Wrong"));
        refused(file, "metrics[0].versions[1].version", "skips version 2");
        callers.manager().get(METRICS + "/half_right").then().statusCode(404);
    }

    @Test
    void whatIsThereNeverChangesByAFile() {
        callers.define(CatalogCallers.counting("standing"));
        callers.publish("standing", 1);
        refused(
                file("standing", version("standing", 1, "published", "Other words")),
                "metrics[0].versions[0].definition",
                "a version never changes");
        refused(
                file("standing", version("standing", 1, "draft", "Counted")),
                "metrics[0].versions[0].status",
                "is already published here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            catalog: 1      | catalog: 2     | catalog                                       | is not a whole number from 1 to 1
            origin: custom  | origin: theirs | metrics[0].origin                             | is not one of built_in, custom
            version: 1      | version: one   | metrics[0].versions[0].version                | is a text but must be a whole number
            status: draft   | status: live   | metrics[0].versions[0].status                 | is not one of draft, published, deprecated
            status: draft   | state: draft   | metrics[0].versions[0].state                  | is not a known field; did you mean 'status'?
            agg: count      | agg: total     | metrics[0].versions[0].definition.measure.agg | max, median, p95: 'total' (line 17, column 13)
            - key: broken   | - key: other   | metrics[0].versions[0].definition.key         | differs from the metric's key
            """)
    void namesWhatIsWrongByItsPlaceInTheFile(String part, String instead, String field, String message) {
        refused(file("broken", version("broken", 1, "draft", "Broken")).replace(part, instead), field, message);
    }

    @Test
    void leavesTheSuitesOwnMetricsToItsReleases() {
        refused(
                file("reports", version("reports", 2, "published", "Mine now")),
                "metrics[0].versions[0]",
                "is custom, but 'reports' is built_in here");
        imports(
                        callers.ada().header("If-Match", "*"),
                        file("reports", version("reports", 2, "published", "Of another release"))
                                .replace("origin: custom", "origin: built_in"))
                .body("changes", empty());
    }

    @Test
    void refusesAFieldThatIsGivenTwice() {
        refused(
                file("doubled", version("doubled", 1, "draft", "Doubled"))
                        .replace("origin: custom", "origin: custom\n    origin: custom"),
                "metrics[0].origin",
                "is given twice; the first is in line 4 (line 5, column 5)");
    }

    @Test
    void refusesAnAliasWhichIsNoText() {
        refused(
                file("aliased", version("aliased", 1, "draft", "&x Aliased")),
                "metrics[0].versions[0].definition.title",
                "anchors and aliases ('x') are not supported");
    }

    @Test
    void refusesWhatIsNoYaml() {
        refused("catalog: [", "body", "is not YAML: ");
        refused("", "body", "is empty");
        refused("catalog: 1\n---\ncatalog: 2\n", "body", "contains a second document");
    }

    @Test
    void needsAReasonAndTheStateThatItIsMadeOn() {
        var file = file("unreasoned", version("unreasoned", 1, "draft", "Right"));
        callers.ada()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(file.getBytes(UTF_8))
                .put(CATALOG)
                .then()
                .statusCode(400)
                .body("violations.field", contains("reason"));
        callers.ada()
                .contentType("application/yaml")
                .body(file.getBytes(UTF_8))
                .put(CATALOG + "?reason=Reviewed")
                .then()
                .statusCode(428);
        callers.ada()
                .contentType("application/yaml")
                .header("If-Match", "\"old\"")
                .body(file.getBytes(UTF_8))
                .put(CATALOG + "?reason=Reviewed")
                .then()
                .statusCode(412);
    }

    private void refused(String file, String field, String message) {
        callers.ada()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(file.getBytes(UTF_8))
                .put(CATALOG + "?reason=Reviewed")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field))
                .body("violations.find { it.field == '%s' }.message".formatted(field), containsString(message));
    }

    private static ValidatableResponse imports(RequestSpecification caller, String file) {
        return caller.contentType("application/yaml")
                .body(file.getBytes(UTF_8))
                .put(CATALOG + "?reason=Reviewed")
                .then()
                .statusCode(200);
    }

    private static String file(String key, String... versions) {
        return """
                catalog: 1
                metrics:
                  - key: %s
                    origin: custom
                    versions:
                %s""".formatted(key, String.join("", versions));
    }

    private static String version(String key, int number, String status, String title) {
        return """
                      - version: %d
                        status: %s
                        definition:
                          key: %s
                          title: %s
                          description: Reports of a test
                          dataset: report_facts
                          timeColumn: reported_at
                          format: integer
                          type: simple
                          measure:
                            agg: count
                          allowedGroupBy: [platform_detail, community_slug]
                """.formatted(number, status, key, title);
    }
}
