package org.plumbline.bi.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.model.metric.Kpi;

@QuarkusTest
class OverviewTest extends SampleTest {

    @Test
    void countsTheLastThirtyDaysUpToTheEndOfThePresentMinute() {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW)
                .then()
                .statusCode(200)
                .body("window.from", equalTo("2026-10-21T12:35:00Z"))
                .body("window.to", equalTo("2026-11-20T12:35:00Z"))
                .body("scope.all", equalTo(true))
                .body("scope.communities", hasSize(0))
                .body("kpis.submissions.value", equalTo(5))
                .body("kpis.submissions.state", equalTo("value"))
                .body("kpis.reports.value", equalTo(4))
                .body("kpis.removedPosts.value", equalTo(4))
                .body("kpis.removalRate.value", equalTo(0.6f))
                .body("kpis.removalRate.numerator", equalTo(3))
                .body("kpis.removalRate.denominator", equalTo(5))
                .body("kpis.medianHoursToTakedown.value", equalTo(36));
    }

    @Test
    void saysOfEachKpiWhatItIsAndHowItIsShown() {
        var overview = overview("");
        for (var kpi : Kpi.values()) {
            var shown = overview.getMap("kpis." + kpi.apiName());
            assertEquals(kpi.definition().key(), shown.get("metric"));
            assertEquals(kpi.definition().title(), shown.get("title"));
            assertEquals(kpi.definition().description(), shown.get("definition"));
        }
        assertEquals("integer", overview.getString("kpis.submissions.format"));
        assertTrue(overview.getMap("kpis.submissions").containsKey("unit"));
        assertNull(overview.getString("kpis.submissions.unit"));
        assertEquals("none", overview.getString("kpis.submissions.goodDirection"));
        assertEquals("none", overview.getString("kpis.reports.goodDirection"));
        assertEquals("up", overview.getString("kpis.removedPosts.goodDirection"));
        assertEquals("percent", overview.getString("kpis.removalRate.format"));
        assertEquals("%", overview.getString("kpis.removalRate.unit"));
        assertEquals("up", overview.getString("kpis.removalRate.goodDirection"));
        assertEquals("hours", overview.getString("kpis.medianHoursToTakedown.format"));
        assertEquals("h", overview.getString("kpis.medianHoursToTakedown.unit"));
        assertEquals("down", overview.getString("kpis.medianHoursToTakedown.goodDirection"));
    }

    @Test
    void comparesOnlyWhenAsked() {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW)
                .then()
                .statusCode(200)
                .body("kpis.submissions", not(hasKey("previous")))
                .body("kpis.removalRate", not(hasKey("previous")));
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?compare=previous")
                .then()
                .statusCode(200)
                .body("kpis.submissions.previous", equalTo(1))
                .body("kpis.reports.previous", equalTo(0))
                .body("kpis.removedPosts.previous", equalTo(1))
                .body("kpis.removalRate.previous", equalTo(1))
                .body("kpis.medianHoursToTakedown.previous", equalTo(24));
    }

    @Test
    void aPreviousWindowWithoutAValueIsNullAndNotMissing() {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?from=2026-01-01&to=2026-02-01&compare=previous")
                .then()
                .statusCode(200)
                .body("kpis.submissions.value", equalTo(1))
                .body("kpis.submissions", hasKey("previous"))
                .body("kpis.submissions.previous", nullValue())
                .body("kpis.removalRate", hasKey("previous"))
                .body("kpis.removalRate.previous", nullValue());
    }

    @Test
    void tellsWhichBranchOfTheTakedownRuleDecided() {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW)
                .then()
                .body("takedownSources.source", contains("report_flow", "legacy_fallback"))
                .body("takedownSources.removedPosts", contains(2, 2));
        Api.with(oidc.communityManager("toronto"))
                .get(Api.OVERVIEW)
                .then()
                .body("takedownSources.source", contains("report_flow", "legacy_fallback"))
                .body("takedownSources.removedPosts", contains(1, 0));
    }

    @Test
    void listsEveryPlatformTheBusiestFirst() {
        var overview = overview("");
        assertEquals(
                List.of("instagram", "tiktok", "facebook", "unknown", "youtube"),
                overview.getList("platforms.platformDetail"));
        assertEquals(List.of(2, 1, 1, 1, 0), overview.getList("platforms.submissions"));
        assertEquals(List.of(1, 1, 1, 0, 1), overview.getList("platforms.removedPosts"));
        assertEquals(List.of("0.5", "1", "1", "0", "null"), texts(overview, "platforms.removalRate"));
    }

    @Test
    void platformsCanBeListedByTheirGroupOnly() {
        var overview = overview("?platformDetail=false");
        assertEquals(List.of("meta", "bytedance", "unknown", "google"), overview.getList("platforms.platform"));
        assertEquals(List.of("null", "null", "null", "null"), texts(overview, "platforms.platformDetail"));
        assertEquals(List.of(3, 1, 1, 0), overview.getList("platforms.submissions"));
        assertEquals(
                overview("").getList("platforms"),
                overview("?platformDetail=true").getList("platforms"));
    }

    @Test
    void seriesHasEveryMeasuredUtcDayAndNoOther() {
        var overview = overview("");
        List<String> days = overview.getList("series.day");
        assertEquals(31, days.size());
        assertEquals("2026-10-21", days.getFirst());
        assertEquals("2026-11-20", days.getLast());
        assertEquals(
                Map.of("day", "2026-11-18", "submissions", 1, "removedPosts", 0),
                overview.getMap("series.find { it.day == '2026-11-18' }"));
        assertEquals(
                Map.of("day", "2026-11-19", "submissions", 0, "removedPosts", 0),
                overview.getMap("series.find { it.day == '2026-11-19' }"));

        var year = overview("?from=2025-12-20&to=2026-12-20");
        assertEquals("2026-01-05", year.getList("series.day").getFirst());
        assertEquals("2026-11-20", year.getList("series.day").getLast());
    }

    @Test
    void everyBreakdownAddsUpToItsKpi() {
        for (var query : List.of(
                "",
                "?platformDetail=false",
                "?from=2020-01-01",
                "?community=paris",
                "?from=2026-11-18T23:30:00Z&to=2026-11-18T23:30:01Z",
                "?platformDetail=youtube&platformDetail=tiktok")) {
            var overview = overview(query);
            var submissions = overview.getInt("kpis.submissions.value");
            assertEquals(submissions, overview.getInt("series.submissions.sum()"), query);
            assertEquals(submissions, overview.getInt("platforms.submissions.sum()"), query);
            var removed = overview.getInt("kpis.removedPosts.value");
            assertEquals(removed, overview.getInt("series.removedPosts.sum()"), query);
            assertEquals(removed, overview.getInt("platforms.removedPosts.sum()"), query);
            assertEquals(removed, overview.getInt("takedownSources.removedPosts.sum()"), query);
        }
    }

    @Test
    void agreesWithQueriesOnTheBaseTablesThatShareNothingWithTheService() {
        var data = new TargetData(database);
        var overview = overview("?from=2026-10-15&to=2026-11-12T12:00:00Z");
        var removed = data.single("""
                SELECT count(*) FROM core.submissions s
                LEFT JOIN (SELECT submission_id, min(taken_down_at) AS t FROM core.reports GROUP BY 1) r
                    USING (submission_id)
                WHERE coalesce(r.t, s.removed_at) >= '2026-10-15T00:00Z'
                    AND coalesce(r.t, s.removed_at) < '2026-11-12T12:00Z'""");
        assertEquals(Integer.parseInt(removed), overview.getInt("kpis.removedPosts.value"));
        assertEquals(3, overview.getInt("kpis.removedPosts.value"));
        var reports = data.single("""
                SELECT count(*) FROM core.reports
                WHERE reported_at >= '2026-10-15T00:00Z' AND reported_at < '2026-11-12T12:00Z'""");
        assertEquals(Integer.parseInt(reports), overview.getInt("kpis.reports.value"));
    }

    @Test
    void theWindowIsHalfOpen() {
        assertEquals(
                1, overview("?from=2026-11-10&to=2026-11-10T00:00:00.000001Z").getInt("kpis.submissions.value"));
        assertEquals(0, overview("?from=2026-11-09&to=2026-11-10").getInt("kpis.submissions.value"));
    }

    @Test
    void narrowsToCommunitiesAndToServices() {
        assertEquals(1, overview("?community=toronto").getInt("kpis.submissions.value"));
        assertEquals(4, overview("?community=toronto&community=paris").getInt("kpis.submissions.value"));
        var instagram = overview("?platformDetail=instagram");
        assertEquals(2, instagram.getInt("kpis.submissions.value"));
        assertEquals(3, instagram.getInt("kpis.reports.value"));
        assertEquals(1, instagram.getInt("kpis.removedPosts.value"));
        assertEquals(List.of("instagram"), instagram.getList("platforms.platformDetail"));
    }

    @Test
    void carriesThePublicationThatTheNumbersComeFrom() {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW)
                .then()
                .body("publication.dataset", equalTo("submission_facts"))
                .body("publication.version", equalTo(7))
                .body("publication.publishedAt", equalTo("2026-11-20T12:00:00Z"))
                .body("publication.ageSeconds", equalTo(34 * 60 + 56))
                .body("publication.stale", equalTo(false))
                .body("publication.staleReason", nullValue())
                .body("publication.checks", equalTo(Map.of("passed", 14, "warned", 1, "failed", 0)));
    }

    private JsonPath overview(String query) {
        return Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> texts(JsonPath json, String path) {
        return json.getList(path).stream().map(String::valueOf).toList();
    }
}
