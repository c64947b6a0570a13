package org.plumbline.suite;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** Explanations of the migrated sample, checked against the legacy database that it came from. */
@OnTheSuite
@ChangesTheSuite
class ExplainTruthTest {

    private static final String FROM = "2020-01-01T00:00:00Z";
    private static final String TO = "2027-01-01T00:00:00Z";
    private static final String WINDOW = "?from=" + FROM + "&to=" + TO;
    private static final double ROUNDING = 0.005;

    private final SuiteStack suite;

    ExplainTruthTest(SuiteStack suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @ValueSource(strings = {"submissions", "reports", "removedPosts", "removalRate", "medianHoursToTakedown"})
    void theLegacyValueIsWhatTheLegacyDatabaseSays(String kpi) throws SQLException {
        for (var user : List.of("ada", "toronto")) {
            var explained = explain(user, kpi + WINDOW);
            assertEquals(0, explained.getDouble("reconciliation.difference"), user);
            var told = user.equals("ada") ? told() : told("berlin", "toronto");
            assertEquals(value(told, kpi), explained.getDouble("reconciliation.legacyValue"), ROUNDING, user);
        }
    }

    @Test
    void eachFactOfTheSampleLeadsToItsLegacyRow() {
        var sample = explain("paris", "removedPosts" + WINDOW);
        assertEquals(20, sample.getList("sample").size());
        for (var fact : sample.<Map<String, Object>>getList("sample").subList(0, 3)) {
            var lineage = suite.bi()
                    .with(suite.token("paris"))
                    .get("/api/v1/submissions/" + fact.get("submissionId") + "/lineage")
                    .then()
                    .statusCode(200)
                    .body("legacyId", equalTo(fact.get("legacyId")))
                    .body("fact.takedownSource", equalTo(fact.get("takedownSource")))
                    .body("run.state", equalTo("succeeded"))
                    .extract()
                    .jsonPath();
            assertEquals(fact.get("legacyId"), lineage.getString("legacyDocument.document.id"));
            assertFalse(lineage.getList("derivedFields.findAll { it.field == 'platform_detail' }")
                    .isEmpty());
            assertEquals(
                    lineage.getString("fact.platformDetail"),
                    lineage.getString("derivedFields.find { it.field == 'platform_detail' }.result"));
        }
    }

    @Test
    void aRatioOfTheCatalogIsWhatTheLegacyDatabaseSays() throws SQLException {
        for (var user : List.of("ada", "toronto")) {
            var explained = explain(user, "removal_rate" + WINDOW);
            assertEquals("removal_rate@1", explained.getString("metric"));
            var told = user.equals("ada") ? told() : told("berlin", "toronto");
            holds(told.removalRate(), explained);
            assertEquals(told.submissions(), explained.getLong("denominator"));
            assertEquals(told.submissionsRemoved(), explained.getLong("contributions.rows.sum()"));
        }
    }

    @Test
    void anAverageOfTheCatalogIsWhatTheLegacyDatabaseSays() throws SQLException {
        draft("mean_hours_to_takedown", """
                "dataset": "submission_facts", "timeColumn": "effective_takedown_at", "format": "hours", "type": "simple",
                "measure": {"agg": "avg", "column": "hours_to_takedown"}""");
        var explained = explain("ada", "mean_hours_to_takedown" + WINDOW + "&version=1&community=paris");
        var told = told("paris");
        holds(told.meanHoursToTakedown(), explained);
        assertEquals(
                List.of(told.removedByReportFlow(), told.removedByLegacyFallback()),
                explained.getList("contributions.rows", Long.class));
        assertEquals(20, explained.getList("sample").size());
    }

    @Test
    void aMetricThatIsMadeOfOthersIsWhatTheLegacyDatabaseSays() throws SQLException {
        draft("reports_per_submission", """
                "format": "number", "type": "derived", "operation": "quotient", "nullValues": "no_value",
                "zeroDenominator": "no_value", "emptyBuckets": "omit",
                "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}]""");
        var explained = explain("ada", "reports_per_submission" + WINDOW + "&version=1");
        var told = told();
        holds((double) told.reports() / told.submissions(), explained);
        assertEquals(List.of("reports@1", "submissions@1"), explained.getList("operands.metric"));
        assertEquals(List.of(told.reports(), told.submissions()), explained.getList("operands.value", Long.class));
    }

    private void draft(String key, String definition) {
        suite.catalog()
                .with(suite.token("ada"))
                .contentType("application/json")
                .body("{\"key\": \"%s\", \"title\": \"%s\", \"description\": \"A trial\", \"allowedGroupBy\": [], %s}"
                        .formatted(key, key, definition))
                .post("/api/v1/metrics")
                .then()
                .statusCode(201);
    }

    private static void holds(double told, JsonPath explained) {
        assertEquals(told, explained.getDouble("value"), ROUNDING);
        assertEquals(told, explained.getDouble("reconciliation.legacyValue"), ROUNDING);
        assertEquals(0, explained.getDouble("reconciliation.difference"));
    }

    private LegacyOverview told(String... communities) throws SQLException {
        try (var legacy = suite.legacy()) {
            return communities.length == 0
                    ? LegacyOverview.of(legacy, FROM, TO)
                    : LegacyOverview.of(legacy, FROM, TO, List.of(communities));
        }
    }

    private static double value(LegacyOverview told, String kpi) {
        return switch (kpi) {
            case "submissions" -> told.submissions();
            case "reports" -> told.reports();
            case "removedPosts" -> told.removedPosts();
            case "removalRate" -> told.removalRate();
            case "medianHoursToTakedown" -> told.medianHoursToTakedown();
            default -> throw new IllegalArgumentException(kpi);
        };
    }

    private JsonPath explain(String user, String question) {
        return suite.bi().read(suite.token(user), "/api/v1/explain/" + question);
    }
}
