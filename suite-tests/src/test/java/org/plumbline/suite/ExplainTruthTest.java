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
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** Explanations of the migrated sample, held against the legacy database that it came from. */
@OnTheSuite
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
            try (var legacy = suite.legacy()) {
                var told = user.equals("ada")
                        ? LegacyOverview.of(legacy, FROM, TO)
                        : LegacyOverview.of(legacy, FROM, TO, List.of("berlin", "toronto"));
                assertEquals(value(told, kpi), explained.getDouble("reconciliation.legacyValue"), ROUNDING, user);
            }
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

    private static double value(LegacyOverview told, String kpi) {
        return switch (kpi) {
            case "submissions" -> told.submissions();
            case "reports" -> told.reports();
            case "removedPosts" -> told.removedPosts();
            case "removalRate" -> (double) told.submissionsRemoved() / told.submissions();
            case "medianHoursToTakedown" -> told.medianHoursToTakedown();
            default -> throw new IllegalArgumentException(kpi);
        };
    }

    private JsonPath explain(String user, String question) {
        return suite.bi()
                .with(suite.token(user))
                .get("/api/v1/explain/" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
