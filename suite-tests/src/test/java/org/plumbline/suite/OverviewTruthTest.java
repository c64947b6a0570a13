package org.plumbline.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** The overview of the migrated sample, checked against the legacy database that it came from. */
@OnTheSuite
class OverviewTruthTest {

    private static final double ROUNDING = 0.005;

    private final SuiteStack suite;

    OverviewTruthTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void showsASuperadminTheRemovalsOfTheLastThirtyDays() throws SQLException {
        var overview = overview("ada", "");
        assertEquals(309, overview.getLong("kpis.removedPosts.value"));
        assertTrue(rate(overview).signum() > 0, () -> "removal rate " + rate(overview));
        assertTrue(overview.getBoolean("scope.all"));
        assertEquals(
                Duration.ofDays(30),
                Duration.between(
                        Instant.parse(overview.getString("window.from")),
                        Instant.parse(overview.getString("window.to"))));
        try (var legacy = suite.legacy()) {
            assertTold(LegacyOverview.of(legacy, from(overview), to(overview)), overview);
        }
    }

    @Test
    void agreesWithTheLegacyDatabaseOverTheWholeOfItsTime() throws SQLException {
        var until = Instant.parse(to(overview("ada", "")));
        var overview = overview("ada", "?from=2020-01-01&to=" + until);
        try (var legacy = suite.legacy()) {
            var told = LegacyOverview.of(legacy, from(overview), to(overview));
            assertEquals(13_914, told.submissions());
            assertTold(told, overview);
        }
    }

    @Test
    void showsACommunityManagerOnlyTheClaimedCommunity() throws SQLException {
        assertScoped("paris", List.of("paris"));
    }

    @Test
    void showsAManagerOfTwoCommunitiesBoth() throws SQLException {
        assertScoped("toronto", List.of("berlin", "toronto"));
    }

    @Test
    void narrowsToACommunityInScopeAndRefusesEveryOther() throws SQLException {
        var berlin = overview("toronto", "?community=berlin");
        try (var legacy = suite.legacy()) {
            assertTold(LegacyOverview.of(legacy, from(berlin), to(berlin), List.of("berlin")), berlin);
        }
        var existing = refusal("paris");
        var invented = refusal("atlantis");
        assertEquals(existing.getString("title"), invented.getString("title"));
        assertEquals(existing.getString("detail").replace("paris", "atlantis"), invented.getString("detail"));
    }

    @Test
    void addsUpToItsOwnKeyFigures() {
        var overview = overview("ada", "");
        for (var breakdown : List.of("takedownSources", "platforms", "series")) {
            assertEquals(
                    overview.getLong("kpis.removedPosts.value"),
                    overview.getLong(breakdown + ".sum { it.removedPosts }"),
                    breakdown);
        }
        for (var breakdown : List.of("platforms", "series")) {
            assertEquals(
                    overview.getLong("kpis.submissions.value"),
                    overview.getLong(breakdown + ".sum { it.submissions }"),
                    breakdown);
        }
    }

    @Test
    void saysWhichPublicationTheNumbersAreOfAndThatItPassedItsChecks() {
        var publication = overview("ada", "");
        assertEquals("submission_facts", publication.getString("publication.dataset"));
        assertTrue(publication.getLong("publication.version") >= 1);
        assertFalse(publication.getBoolean("publication.stale"));
        assertNull(publication.getString("publication.staleReason"));
        assertEquals(0, publication.getInt("publication.checks.failed"));
        assertTrue(publication.getInt("publication.checks.passed") > 0);
    }

    @Test
    void describesItsFreshnessAsItsOpenApiDocumentSays() {
        bi("paris").get("/api/v1/freshness").then().statusCode(200);
    }

    private void assertScoped(String user, List<String> communities) throws SQLException {
        var overview = overview(user, "");
        assertFalse(overview.getBoolean("scope.all"));
        assertEquals(
                communities,
                overview.getList("scope.communities", String.class).stream()
                        .sorted()
                        .toList());
        try (var legacy = suite.legacy()) {
            var told = LegacyOverview.of(legacy, from(overview), to(overview), communities);
            assertTrue(told.removedPosts() > 0 && told.removedPosts() < 309, told::toString);
            assertTold(told, overview);
        }
    }

    private static void assertTold(LegacyOverview told, JsonPath overview) {
        assertEquals(told.submissions(), overview.getLong("kpis.submissions.value"), "submissions");
        assertEquals(told.reports(), overview.getLong("kpis.reports.value"), "reports");
        assertEquals(told.removedPosts(), overview.getLong("kpis.removedPosts.value"), "removedPosts");
        assertEquals(told.submissionsRemoved(), overview.getLong("kpis.removalRate.numerator"), "numerator");
        assertEquals(told.submissions(), overview.getLong("kpis.removalRate.denominator"), "denominator");
        assertEquals(
                (double) told.submissionsRemoved() / told.submissions(),
                rate(overview).doubleValue(),
                ROUNDING,
                "removalRate");
        assertEquals(
                told.medianHoursToTakedown(),
                overview.getDouble("kpis.medianHoursToTakedown.value"),
                ROUNDING,
                "medianHoursToTakedown");
        assertEquals(told.removedByReportFlow(), source(overview, "report_flow"), "report_flow");
        assertEquals(told.removedByLegacyFallback(), source(overview, "legacy_fallback"), "legacy_fallback");
    }

    private static long source(JsonPath overview, String source) {
        return overview.getLong("takedownSources.find { it.source == '%s' }.removedPosts".formatted(source));
    }

    private static BigDecimal rate(JsonPath overview) {
        return new BigDecimal(overview.getString("kpis.removalRate.value")).setScale(4, RoundingMode.HALF_UP);
    }

    private JsonPath refusal(String community) {
        return bi("toronto")
                .queryParam("community", community)
                .get("/api/v1/overview")
                .then()
                .statusCode(403)
                .extract()
                .jsonPath();
    }

    private JsonPath overview(String user, String query) {
        return suite.bi().read(suite.token(user), "/api/v1/overview" + query);
    }

    private RequestSpecification bi(String user) {
        return suite.bi().with(suite.token(user));
    }

    private static String from(JsonPath overview) {
        return overview.getString("window.from");
    }

    private static String to(JsonPath overview) {
        return overview.getString("window.to");
    }
}
