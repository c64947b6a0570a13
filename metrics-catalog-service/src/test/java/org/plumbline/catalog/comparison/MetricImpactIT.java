package org.plumbline.catalog.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.BiReply;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.catalog.FakeBi;

/** What an admin sees before a version is published. */
@CatalogTest
@QuarkusIntegrationTest
class MetricImpactIT extends CalledCatalog {

    private static final String IN_APP = "{\"column\": \"channel\", \"op\": \"eq\", \"value\": \"in_app\"}";

    FakeBi bi;

    @Test
    void showsThePublishedValueAndTheNewOneSideBySide() {
        published("side_by_side", counting("side_by_side"));
        callers.revise("side_by_side", filtered("side_by_side"));
        bi.whole("side_by_side@1", BiReply.value("10")).whole("side_by_side@2", BiReply.value("8"));
        bi.byPlatform("side_by_side@1", BiReply.platforms("[\"instagram\", 6]", "[\"facebook\", 3]", "[null, 1]"))
                .byPlatform("side_by_side@2", BiReply.platforms("[\"instagram\", 8]", "[\"x\", 0]"));
        impact("side_by_side", 2)
                .body("key", equalTo("side_by_side"))
                .body("old.version", equalTo(1))
                .body("old.value", equalTo(10))
                .body("old.format", equalTo("integer"))
                .body("old.unit", nullValue())
                .body("new.version", equalTo(2))
                .body("new.value", equalTo(8))
                .body("new.numerator", nullValue())
                .body("change.absolute", equalTo(-2))
                .body("change.relative", equalTo(-0.2f))
                .body("byPlatform.platformDetail", contains("facebook", "instagram", "x", null))
                .body("byPlatform.old", contains(3, 6, 0, 1))
                .body("byPlatform.new", contains(0, 8, 0, 0))
                .body("byPlatform.change.absolute", contains(-3, 2, 0, -1))
                .body("byPlatform.change.relative", contains(-1, 0.333333f, null, -1))
                .body("byPlatformReason", nullValue())
                .body("changes.field", contains("measure.filters"))
                .body("breaking", equalTo(false))
                .body("breakingChanges", empty())
                .body("usedBy", empty())
                .body("scope.all", equalTo(true))
                .body("publication.version", equalTo(7))
                .body("publication.checks.warned", equalTo(1))
                .body("oldPublication", nullValue());
    }

    @Test
    void asksAboutOneWindowAsTheCaller() {
        published("asked", counting("asked"));
        callers.revise("asked", filtered("asked"));
        tell("asked", 1, "1");
        tell("asked", 2, "1");
        var before = Instant.now();
        var window = impact("asked", 2).extract().jsonPath();
        var from = Instant.parse(window.getString("window.from"));
        var to = Instant.parse(window.getString("window.to"));
        assertEquals(Duration.ofDays(30), Duration.between(from, to));
        assertEquals(0, to.getEpochSecond() % 300);
        assertTrue(to.isAfter(before));
        assertTrue(Duration.between(before, to).compareTo(Duration.ofMinutes(6)) < 0);
        var asked = bi.asked("asked");
        assertEquals(4, asked.size());
        assertTrue(asked.stream().allMatch(it -> it.question().contains("from=%s&to=%s".formatted(from, to))));
        assertEquals(
                1,
                asked.stream()
                        .map(FakeBi.Call::authorization)
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(asked.getFirst().authorization().startsWith("Bearer "));
    }

    @Test
    void hasNoOldValueWhereNothingIsPublished() {
        callers.define(counting("unpublished"));
        bi.whole("unpublished@1", BiReply.value("5")).byPlatform("unpublished@1", BiReply.platforms("[\"x\", 5]"));
        impact("unpublished", 1)
                .body("old", nullValue())
                .body("new.value", equalTo(5))
                .body("change.absolute", nullValue())
                .body("change.relative", nullValue())
                .body("byPlatform.old", contains(nullValue()))
                .body("byPlatform.new", contains(5))
                .body("byPlatform.change.absolute", contains(nullValue()))
                .body("changes", empty())
                .body("breaking", equalTo(false));
    }

    @Test
    void showsTheSidesOfRatiosAndNoValueAsNone() {
        published("shared", share("shared"));
        callers.revise("shared", share("shared").replace("}]}", "}, " + IN_APP + "]}"));
        bi.whole("shared@1", BiReply.ratio("0.209825", 84, 400)).whole("shared@2", BiReply.ratio("null", 0, 0));
        impact("shared", 2)
                .body("old.value", equalTo(0.209825f))
                .body("old.numerator", equalTo(84))
                .body("old.denominator", equalTo(400))
                .body("new.value", nullValue())
                .body("new.denominator", equalTo(0))
                .body("change.absolute", nullValue());
    }

    @Test
    void saysWhyThereIsNothingByPlatform() {
        published("unsplit", counting("unsplit"));
        callers.revise("unsplit", counting("unsplit").replace("\"platform_detail\", ", ""));
        tell("unsplit", 1, "1");
        tell("unsplit", 2, "1");
        nothingByPlatform(
                impact("unsplit", 2), "The definition of version 2 does not allow grouping by platform_detail");
        assertEquals(2, bi.asked("unsplit").size());
        callers.define(applications("no_platform"));
        tell("no_platform", 1, "1");
        nothingByPlatform(
                impact("no_platform", 1),
                "Rows of application_summary, which version 1 measures, have no platform_detail");
    }

    private static void nothingByPlatform(ValidatableResponse impact, String reason) {
        impact.body("byPlatform", nullValue()).body("byPlatformReason", equalTo(reason));
    }

    @Test
    void saysWhatBreaksForWhom() {
        published("breaking", share("breaking"));
        callers.revise("breaking", applications("breaking"));
        bi.whole("breaking@1", BiReply.ratio("0.5", 1, 2))
                .whole("breaking@2", BiReply.value("9", "application_summary", 3));
        impact("breaking", 2)
                .body("breaking", equalTo(true))
                .body("old.unit", equalTo("%"))
                .body("breakingChanges.field", contains("allowedGroupBy", "format", "type", "dataset"))
                .body("breakingChanges[0].reason", equalTo("can no longer be grouped by reported_at:month"))
                .body("breakingChanges[1].reason", equalTo("is integer, and was percent"))
                .body("change.absolute", nullValue())
                .body("publication.dataset", equalTo("application_summary"))
                .body("publication.version", equalTo(3))
                .body("oldPublication.dataset", equalTo("submission_facts"))
                .body("oldPublication.version", equalTo(7));
    }

    @Test
    void namesPublishedMetricsThatAreMadeOfIt() {
        published("made_use_of", counting("made_use_of"));
        published("uses_it", sum("uses_it", "made_use_of", "reports"));
        published("moves_it", cumulative("moves_it", "made_use_of"));
        callers.define(sum("only_a_draft", "made_use_of", "reports"));
        callers.revise("made_use_of", filtered("made_use_of"));
        tell("made_use_of", 1, "1");
        tell("made_use_of", 2, "1");
        impact("made_use_of", 2)
                .body("usedBy.metric", contains("moves_it", "uses_it"))
                .body("usedBy.version", contains(1, 1))
                .body("usedBy.uses", contains(1, 1));
    }

    @Test
    void asksAgainWhereAPublicationComesBetweenItsNumbers() {
        published("overtaken", counting("overtaken"));
        callers.revise("overtaken", filtered("overtaken"));
        tell("overtaken", 2, "2");
        bi.whole("overtaken@1", BiReply.value("1", "submission_facts", 6), BiReply.value("3"))
                .byPlatform("overtaken@1", BiReply.platforms());
        impact("overtaken", 2).body("old.value", equalTo(3)).body("publication.version", equalTo(7));
        assertEquals(8, bi.asked("overtaken").size());
        bi.whole("overtaken@1", BiReply.value("1", "submission_facts", 6));
        answer("overtaken", "version=2").statusCode(409).body("type", equalTo("/problems/publication-changed"));
    }

    @Test
    void isSentAgainOnlyWhenItHasChanged() {
        published("tagged", counting("tagged"));
        tell("tagged", 1, "1");
        var tag = impact("tagged", 1).header("ETag", notNullValue()).extract().header("ETag");
        tell("tagged", 1, "2");
        var another = impact("tagged", 1).extract().header("ETag");
        assertFalse(tag.equals(another));
        callers.ada()
                .header("If-None-Match", another)
                .get(METRICS + "/tagged/impact?version=1")
                .then()
                .statusCode(304);
    }

    private ValidatableResponse impact(String key, int version) {
        return answer(key, "version=" + version).statusCode(200);
    }

    private ValidatableResponse answer(String key, String query) {
        return callers.ada()
                .get("%s/%s/impact?%s".formatted(METRICS, key, query))
                .then();
    }

    private void tell(String key, int version, String value) {
        var reference = "%s@%d".formatted(key, version);
        bi.whole(reference, BiReply.value(value)).byPlatform(reference, BiReply.platforms());
    }

    private void published(String key, String definition) {
        callers.define(definition);
        callers.publish(key, 1);
    }

    private static String filtered(String key) {
        return counting(key).replace("\"count\"", "\"count\", \"filters\": [%s]".formatted(IN_APP));
    }

    private static String share(String key) {
        return """
                {
                  "key": "%s", "title": "Share", "description": "Upheld reports", "dataset": "report_facts",
                  "timeColumn": "reported_at", "format": "percent", "type": "ratio",
                  "numerator": {"agg": "count", "filters": [{"column": "outcome", "op": "eq", "value": "taken_down"}]},
                  "denominator": {"agg": "count"},
                  "allowedGroupBy": [{"column": "reported_at", "transform": "month"}]
                }
                """.formatted(key);
    }

    private static String applications(String key) {
        return """
                {
                  "key": "%s", "title": "Applied", "description": "Applications", "dataset": "application_summary",
                  "timeColumn": "created_at", "format": "integer", "type": "simple", "measure": {"agg": "count"},
                  "allowedGroupBy": ["company_name"]
                }
                """.formatted(key);
    }

    private static String sum(String key, String one, String other) {
        return """
                {
                  "key": "%s", "title": "Sum", "description": "Both", "format": "integer", "type": "derived",
                  "operation": "sum", "operands": [{"metric": "%s", "version": 1}, {"metric": "%s", "version": 1}],
                  "nullValues": "no_value", "emptyBuckets": "omit", "allowedGroupBy": []
                }
                """.formatted(key, one, other);
    }

    private static String cumulative(String key, String of) {
        return """
                {
                  "key": "%s", "title": "Moving", "description": "Of a week", "format": "integer", "type": "cumulative",
                  "metric": {"metric": "%s", "version": 1}, "window": {"count": 7, "grain": "day"},
                  "nullValues": "no_value", "emptyBuckets": "omit", "allowedGroupBy": []
                }
                """.formatted(key, of);
    }
}
