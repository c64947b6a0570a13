package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.suite.LegacyOverview;
import org.plumbline.suite.stack.SuiteStack;

/** The numbers on the page are those of the API, and those of a query on the legacy database. */
class StudioTruthTest extends StudioTests {

    private static final String WINDOW = "from=2026-01-01T00:00:00Z&to=2026-11-01T00:00:00Z";

    StudioTruthTest(SuiteStack suite) {
        super(suite);
    }

    @ParameterizedTest
    @CsvSource({"ada,", "paris, paris", "toronto, berlin toronto"})
    void areWhatTheLegacyDatabaseSays(String user, String communities) throws SQLException {
        var said = answer(user, "/api/v1/overview?" + WINDOW);
        try (var legacy = suite.legacy();
                var window = open(user, "/overview?tz=UTC&" + WINDOW)) {
            var from = said.getString("window.from");
            var to = said.getString("window.to");
            var told = communities == null
                    ? LegacyOverview.of(legacy, from, to)
                    : LegacyOverview.of(legacy, from, to, List.of(communities.split(" ")));
            assertEquals((double) told.submissions(), number(window, said, "submissions"));
            assertEquals((double) told.reports(), number(window, said, "reports"));
            assertEquals((double) told.removedPosts(), number(window, said, "removedPosts"));
            assertEquals(told.removalRate(), number(window, said, "removalRate"), 1e-6);
            assertEquals(told.medianHoursToTakedown(), number(window, said, "medianHoursToTakedown"), 1e-3);

            for (var source : said.getList("takedownSources.source", String.class)) {
                assertThat(window.page().locator("[data-panel=takedown-sources] [data-key=" + source + "]"))
                        .hasAttribute(
                                "data-value",
                                said.getString(
                                        "takedownSources.find { it.source == '%s' }.removedPosts".formatted(source)));
            }

            // Chosen as it is, so that a click asks why.
            window.page().locator("[data-kpi=removedPosts]").click();
            var why = window.page().locator("[data-drawer=explain]");
            assertThat(why.locator("[data-difference]").first()).hasAttribute("data-difference", "0");
            assertThat(why.locator("[data-branch=report_flow]").first())
                    .hasAttribute("data-value", Long.toString(told.removedByReportFlow()));
            assertThat(why.locator("[data-branch=legacy_fallback]").first())
                    .hasAttribute("data-value", Long.toString(told.removedByLegacyFallback()));
            if (communities != null) {
                for (var row : window.page()
                        .locator("[data-panel=communities] [data-key]")
                        .all()) {
                    var key = row.getAttribute("data-key");
                    assertEquals(
                            true,
                            key.isEmpty()
                                    || Arrays.asList(communities.split(" ")).contains(key),
                            key);
                }
            }
        }
    }

    /** A KPI as its tile has it, which is what the API said. */
    private static double number(StudioWindow window, JsonPath said, String kpi) {
        var tile = window.page().locator("[data-kpi=" + kpi + "]");
        assertThat(tile).hasAttribute("data-state", "value");
        var value = said.getString("kpis." + kpi + ".value");
        assertThat(tile).hasAttribute("data-value", value);
        return Double.parseDouble(value);
    }
}
