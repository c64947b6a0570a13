package org.plumbline.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** Metrics as the catalog defines them, checked against the dashboard's key figures of the migrated sample. */
@OnTheSuite
class MetricTruthTest {

    private static final String WINDOW = "?from=2024-01-01&to=2027-01-01";
    private static final double ROUNDING = 1e-9;

    private final SuiteStack suite;

    MetricTruthTest(SuiteStack suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @CsvSource({
        "submissions, submissions",
        "reports, reports",
        "removedPosts, removed_posts",
        "removalRate, removal_rate",
        "medianHoursToTakedown, median_hours_to_takedown"
    })
    void aKeyFigureIsTheSameNumberUnderItsNameInTheCatalog(String kpi, String key) {
        for (var user : List.of("ada", "paris")) {
            var figure = read(user, "/api/v1/overview" + WINDOW).getDouble("kpis.%s.value".formatted(kpi));
            var metric = read(user, values(key) + WINDOW);
            assertEquals(figure, metric.getDouble("rows[0][0]"), ROUNDING, user);
            assertEquals(key + "@1", metric.getString("metric"));
        }
    }

    @Test
    void aSeriesByServiceAddsUpToItsMetric() {
        var total = read("ada", values("submissions") + WINDOW).getLong("rows[0][0]");
        var series = read("ada", values("submissions") + WINDOW + "&grain=week&groupBy=platform_detail");
        assertEquals(total, series.getLong("rows.sum { it[2] }"));
    }

    private static String values(String key) {
        return "/api/v1/metrics/%s/values".formatted(key);
    }

    private JsonPath read(String user, String path) {
        return suite.bi().read(suite.token(user), path);
    }
}
