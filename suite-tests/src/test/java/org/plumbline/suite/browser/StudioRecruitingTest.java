package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.suite.stack.SuiteStack;

/** Applications: as many as the API says, which are those of the legacy database. */
class StudioRecruitingTest extends StudioTests {

    private static final String WINDOW = "from=2026-01-01T00:00:00Z&to=2026-09-01T00:00:00Z";

    StudioRecruitingTest(SuiteStack suite) {
        super(suite);
    }

    @Test
    void showsWhatTheApiAndTheLegacyDatabaseSay() throws SQLException {
        var said = answer("ada", "/api/v1/applications/by-status?" + WINDOW);
        var companies = answer("ada", "/api/v1/applications/by-company?limit=12&" + WINDOW);
        try (var window = open("ada", "/recruiting?tz=UTC&" + WINDOW)) {
            var page = window.page();
            var byStatus = page.locator("[data-panel=applications-by-status]");
            var legacy = legacyByStatus();
            assertEquals(legacy.size(), said.getList("items").size());
            legacy.forEach((status, count) -> {
                assertEquals(count, said.getLong("items.find { it.status == '%s' }.applications".formatted(status)));
                assertThat(byStatus.locator("[data-key='%s']".formatted(status)))
                        .hasAttribute("data-value", Long.toString(count));
            });
            assertThat(byStatus.locator("tfoot [data-value]").first())
                    .hasAttribute("data-value", said.getString("applications.value"));
            var byCompany = page.locator("[data-panel=applications-by-company]");
            for (var place = 0; place < companies.getList("items").size(); place++) {
                var company = "items[%d].".formatted(place);
                if (companies.getString(company + "companyId") != null) {
                    assertThat(byCompany.locator(
                                    "[data-key='%s']".formatted(companies.getString(company + "companyId"))))
                            .hasAttribute("data-value", companies.getString(company + "applications"));
                }
            }
            assertThat(page.locator("[data-freshness]")).hasAttribute("data-freshness", "fresh");
        }
    }

    @Test
    void saysByWhichPiecesOfTimeItCounts() {
        try (var window = open("ada", "/recruiting?tz=UTC&range=12m")) {
            assertThat(window.page().locator("[data-panel=series] h2").first()).containsText("per week");
            assertThat(window.page().locator("pl-controls")).containsText("UTC · week");
        }
    }

    @Test
    void showsTheCourseOfEachStatusAsATableToo() {
        try (var window = open("ada", "/recruiting?tz=UTC&grain=month&" + WINDOW)) {
            var page = window.page();
            var course = page.locator("[data-panel=series]");
            assertThat(course).hasAttribute("data-panel-state", "ready");
            page.keyboard().press("t");
            assertThat(course.locator("table")).isVisible();
            assertThat(course.locator("tbody tr")).hasCount(8);
            var said = answer("ada", "/api/v1/applications/by-status?" + WINDOW);
            var sum = 0L;
            for (var cell : course.locator("td[data-value]").all()) {
                sum += Long.parseLong(cell.getAttribute("data-value"));
            }
            assertEquals(said.getLong("applications.value"), sum);
        }
    }

    @Test
    void narrowsTheNewestByStatusAndKeepsThatInTheAddress() {
        try (var window = open("ada", "/recruiting?tz=UTC&" + WINDOW)) {
            var page = window.page();
            page.locator("[data-panel=applications-by-status] th button")
                    .filter(new Locator.FilterOptions().setHasText("Hired"))
                    .click();
            assertThat(page.locator(".chip")).hasCount(1);
            assertTrue(page.url().contains("status=hired"), page.url());
            var newest = answer("ada", "/api/v1/applications/recent?limit=50&status=hired&" + WINDOW);
            var panel = page.locator("[data-panel=recent-applications]");
            assertThat(panel.locator("[data-application]").first())
                    .hasAttribute("data-application", newest.getString("items[0].applicationId"));
            panel.locator(".more").click();
            assertThat(panel.locator("[data-application]")).hasCount(50);
            assertThat(panel.locator("[data-application]").last())
                    .hasAttribute("data-application", newest.getString("items[49].applicationId"));
            page.reload();
            assertThat(page.locator(".chip")).hasCount(1);
            page.goBack();
            assertThat(page.locator(".chip")).hasCount(0);
        }
    }

    @Test
    void givesTheApisOwnFile() throws IOException {
        try (var window = open("ada", "/recruiting?tz=UTC&" + WINDOW)) {
            var page = window.page();
            assertThat(page.locator("[data-panel=applications-by-status]")).hasAttribute("data-panel-state", "ready");
            var file = page.waitForDownload(
                    () -> page.locator("pl-by-status .files button").first().click());
            assertEquals("applications-by-application-status.csv", file.suggestedFilename());
            var text = Files.readString(file.path());
            assertTrue(text.contains("hired"), text);
            assertTrue(text.contains("2026-01-01T00:00:00Z"), text);
        }
    }

    @Test
    void isNotForCommunityManagers() {
        try (var window = open("paris", "/overview")) {
            window.expect("403");
            var answer = window.page().navigate(suite.bi().address() + "/recruiting");
            assertEquals(403, answer.status());
            assertThat(window.page().locator("h1")).containsText("may not look at Recruiting");
        }
    }

    private Map<String, Long> legacyByStatus() throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var legacy = suite.changing(SampleSource.RECRUITING);
                var statement = legacy.createStatement();
                var rows = statement.executeQuery("SELECT status, count(*) FROM job_applications"
                        + " WHERE created_at >= '2026-01-01T00:00:00Z' AND created_at < '2026-09-01T00:00:00Z'"
                        + " GROUP BY status")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
