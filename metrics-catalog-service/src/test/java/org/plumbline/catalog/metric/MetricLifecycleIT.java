package org.plumbline.catalog.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;
import static org.plumbline.catalog.CatalogCallers.move;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.model.dataset.Whitelist;

/** A metric from its first draft to its deprecation. */
@CatalogTest
@QuarkusIntegrationTest
class MetricLifecycleIT extends CalledCatalog {

    @Test
    void aMetricStartsAsADraftThatNamesItsAuthorAndTheWhitelist() {
        callers.ada()
                .body(counting("first_draft"))
                .post(METRICS)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/metrics/first_draft/versions/1"))
                .header("ETag", "\"first_draft.2\"")
                .body("version", equalTo(1))
                .body("status", equalTo("draft"))
                .body("origin", equalTo("custom"))
                .body("createdBy", equalTo("ada"))
                .body("publishedBy", nullValue())
                .body("publicationReason", nullValue())
                .body("whitelistVersion", equalTo(Whitelist.version()));
    }

    @Test
    void whatIsPublishedIsWhatTheMetricMeansAndWhatWasIsDeprecated() {
        callers.define(counting("replaced", "As it was"));
        callers.publish("replaced", 1);
        callers.revise("replaced", counting("replaced", "As it is"));
        reads("replaced").then().body("version", equalTo(1)).body("title", equalTo("As it was"));

        callers.publish("replaced", 2);

        reads("replaced").then().body("version", equalTo(2)).body("publishedBy", equalTo("grace"));
        reads("replaced/versions").then().body("items.status", contains("published", "deprecated"));
        reads("replaced/versions/1").then().body("title", equalTo("As it was")).body("publishedBy", equalTo("grace"));
    }

    @Test
    void saysWhyEachVersionWasPublished() {
        callers.define(counting("reasoned"));
        callers.publish("reasoned", 1);
        callers.revise("reasoned", counting("reasoned", "Another way"));
        move(callers.grace(), "reasoned", 2, "publish", "Agreed on anew").then().statusCode(200);

        reads("reasoned").then().body("publicationReason", equalTo("Agreed on anew"));
        reads("reasoned/versions").then().body("items.publicationReason", contains("Agreed on anew", "Agreed on"));
        reads("reasoned/versions/1").then().body("publicationReason", equalTo("Agreed on"));
        callers.manager()
                .get(METRICS + "?search=reasoned")
                .then()
                .body("items.publicationReason", contains("Agreed on anew"));
    }

    @Test
    void whatIsDeprecatedStaysReadable() {
        callers.define(counting("retired"));
        callers.publish("retired", 1);
        move(callers.ada(), "retired", 1, "deprecate", "Nobody looks at it")
                .then()
                .statusCode(200)
                .body("status", equalTo("deprecated"));
        reads("retired").then().statusCode(200).body("status", equalTo("deprecated"));
    }

    @Test
    void theHistorySaysWhoDidWhatAndWhyAndReadingWritesNothing() {
        callers.define(counting("remembered"));
        callers.publish("remembered", 1);
        callers.revise("remembered", counting("remembered", "Better"));
        callers.publish("remembered", 2);
        for (var path : new String[] {"", "/versions", "/versions/1", "/diff?from=1&to=2", "/history"}) {
            reads("remembered" + path).then().statusCode(200);
        }
        callers.ada().get(METRICS + "?search=remembered").then().statusCode(200);
        callers.ada()
                .body(counting("remembered"))
                .post(METRICS + "/validate")
                .then()
                .statusCode(200);
        reads("remembered/history")
                .then()
                .body("items.action", contains("published", "deprecated", "drafted", "published", "drafted"))
                .body("items.version", contains(2, 1, 2, 1, 1))
                .body("items.actor", contains("grace", "grace", "ada", "grace", "ada"))
                .body("items[0].reason", equalTo("Agreed on"))
                .body("items[1].reason", equalTo("Version 2 was published: Agreed on"))
                .body("items[2].reason", nullValue())
                .body("total", equalTo(5));
        reads("remembered/history?page=1&size=3").then().body("items.version", contains(1, 1));
    }

    @Test
    void publishesOnlyWithAReason() {
        callers.define(counting("unexplained"));
        for (var body : new String[] {"{}", "{\"reason\": \" \"}", "{\"reason\": 7}"}) {
            callers.grace()
                    .header("If-Match", "*")
                    .body(body)
                    .post(METRICS + "/unexplained/versions/1/publish")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("reason"));
        }
        callers.grace()
                .header("If-Match", "*")
                .body("{\"reason\": \"Because\", \"force\": true}")
                .post(METRICS + "/unexplained/versions/1/publish")
                .then()
                .statusCode(400)
                .body("violations.field", contains("force"));
    }

    @Test
    void anotherPersonThanTheAuthorPublishesWhereTheSettingSaysSo() {
        callers.define(counting("four_eyes"));
        problem(move(callers.ada(), "four_eyes", 1, "publish", "Mine"), 403, "four-eyes", "another person");
        move(callers.grace(), "four_eyes", 1, "publish", "Read it").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publish   | 1 | metric-version-deprecated    | Version 1 of 'moved' is deprecated",
                "publish   | 2 | metric-version-published     | Version 2 of 'moved' is already published",
                "deprecate | 1 | metric-version-not-published | Version 1 of 'moved' is deprecated",
                "deprecate | 3 | metric-version-not-published | Version 3 of 'moved' is a draft",
            })
    void refusesMovesThatDoNotFitWhereAVersionStands(String action, int version, String type, String detail) {
        if (reads("moved").statusCode() == 404) {
            callers.define(counting("moved"));
            callers.publish("moved", 1);
            callers.revise("moved", counting("moved", "Second"));
            callers.publish("moved", 2);
            callers.revise("moved", counting("moved", "Third"));
        }
        problem(move(callers.grace(), "moved", version, action, "Try"), 409, type, detail);
    }

    @Test
    void theSuitesOwnMetricsFollowItsReleases() {
        problem(move(callers.grace(), "reports", 1, "deprecate", "Mine now"), 409, "metric-built-in", "'reports'");
        problem(
                callers.ada().header("If-Match", "*").body(counting("reports")).post(METRICS + "/reports/versions"),
                409,
                "metric-built-in",
                "define one of your own");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing_there/versions/1/publish, metric-not-found",
        "reports_typed/versions/9/publish, metric-version-not-found"
    })
    void saysWhatThereIsNot(String path, String type) {
        if (reads("reports_typed").statusCode() == 404) {
            callers.define(counting("reports_typed"));
        }
        problem(
                callers.grace()
                        .header("If-Match", "*")
                        .body("{\"reason\": \"Try\"}")
                        .post(METRICS + "/" + path),
                404,
                type,
                "");
    }

    @Test
    void writesNeedTheStateThatTheyAreMadeOn() {
        var tag = callers.define(counting("guarded"));
        problem(
                callers.ada().body(counting("guarded")).post(METRICS + "/guarded/versions"),
                428,
                "precondition-missing",
                "If-Match");
        problem(
                callers.grace().body("{\"reason\": \"Try\"}").post(METRICS + "/guarded/versions/1/publish"),
                428,
                "precondition-missing",
                "If-Match");
        callers.ada()
                .header("If-Match", "\"other\", ".repeat(700) + tag)
                .body(counting("guarded", "Second"))
                .post(METRICS + "/guarded/versions")
                .then()
                .statusCode(201)
                .header("ETag", not(equalTo(tag)));
        problem(
                callers.grace()
                        .header("If-Match", tag)
                        .body("{\"reason\": \"Try\"}")
                        .post(METRICS + "/guarded/versions/2/publish"),
                412,
                "stale",
                "its ETag is \"guarded.3\" now");
        reads("guarded").then().header("ETag", "\"guarded.3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"weak.2\"", "\"weak.1\"", "\"*\""})
    void aWeakOrAnotherTagIsStale(String tag) {
        if (reads("weak").statusCode() == 404) {
            callers.define(counting("weak"));
        }
        problem(
                callers.ada().header("If-Match", tag).body(counting("weak")).post(METRICS + "/weak/versions"),
                412,
                "stale",
                "weak.2");
    }

    @Test
    void saysWhatIsNoEntityTag() {
        callers.ada()
                .header("If-Match", "reports.1")
                .body(counting("untagged"))
                .post(METRICS + "/reports/versions")
                .then()
                .statusCode(400)
                .body("violations.field", contains("If-Match"));
    }

    @Test
    void aKeyIsTakenInAnyLetterCase() {
        callers.define(counting("taken_key"));
        problem(callers.ada().body(counting("taken_key")).post(METRICS), 409, "metric-key-taken", "'taken_key'");
        problem(callers.ada().body(counting("Taken_Key")).post(METRICS), 409, "metric-key-taken", "letter case");
        callers.ada()
                .body(counting("Free_Key"))
                .post(METRICS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("key"))
                .body("violations[0].message", containsString("lower snake case"));
    }

    @Test
    void aVersionKeepsTheKeyOfItsMetric() {
        callers.define(counting("its_key"));
        callers.ada()
                .header("If-Match", "*")
                .body(counting("other_key"))
                .post(METRICS + "/its_key/versions")
                .then()
                .statusCode(400)
                .body("violations.field", contains("key"));
    }

    private Response reads(String path) {
        return callers.manager().get(METRICS + "/" + path);
    }

    private static void problem(Response response, int status, String type, String detail) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("detail", containsString(detail));
    }
}
