package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.SuiteStack;

/** The badge that says of every page how fresh its numbers are, and why they are not. */
class StudioFreshnessTest extends StudioTests {

    StudioFreshnessTest(SuiteStack suite) {
        super(suite);
    }

    @Test
    void opensTheChecksFromTheBadgeForEveryRole() {
        for (var user : List.of("ada", "paris")) {
            try (var window = open(user, "/overview")) {
                var page = window.page();
                page.locator("pl-freshness summary").click();
                assertThat(page.locator("pl-freshness .checks li").first()).isVisible();
                assertThat(page.locator("pl-freshness .sheet a")).hasCount(user.equals("ada") ? 1 : 0);
                page.keyboard().press("Escape");
                assertThat(page.locator("pl-freshness details[open]")).hasCount(0);
            }
        }
    }

    /** What is said first of numbers may be something else than that a publication was refused: it is red all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"nothing_published", "not_checked"})
    void isRedWhereTheLastRunWasRefused(String cause) {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            answerStale(page, cause, "run 9 was refused", "refused");
            page.navigate(suite.bi().address() + "/overview");
            var badge = page.locator("[data-freshness=refused]");
            assertThat(badge).containsText("A publication was refused");
            badge.locator("summary").click();
            assertThat(badge).containsText("run 9 was refused");
            assertThat(badge).not().containsText("the last that every critical check let through");
        }
    }

    @Test
    void saysFromWhenNumbersAreWhereAPublicationWasRefused() {
        try (var window = openEmpty("ada")) {
            var page = window.page();
            answerStale(page, "check_failed", "run 9 was refused: <b>entity_counts</b>", "succeeded");
            page.navigate(suite.bi().address() + "/overview");
            var badge = page.locator("[data-freshness=refused]");
            assertThat(badge).containsText("A publication was refused");
            badge.locator("summary").click();
            assertThat(badge).containsText("run 9 was refused: <b>entity_counts</b>");
            assertThat(badge).containsText("the last that every critical check let through");
        }
    }

    /** From now on the page is told that numbers are stale, and how the last run ended. */
    private static void answerStale(Page page, String cause, String reason, String lastRun) {
        page.route(Pattern.compile(".*/api/v1/freshness$"), route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text()
                            .replace("\"stale\":false", "\"stale\":true")
                            .replace("\"staleCause\":null", "\"staleCause\":\"%s\"".formatted(cause))
                            .replace("\"staleReason\":null", "\"staleReason\":\"%s\"".formatted(reason))
                            .replace("\"state\":\"succeeded\"", "\"state\":\"%s\"".formatted(lastRun))));
        });
    }
}
