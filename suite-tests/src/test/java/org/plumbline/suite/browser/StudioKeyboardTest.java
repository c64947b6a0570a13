package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.SuiteStack;

/** The page by keyboard alone. */
class StudioKeyboardTest extends StudioTests {

    private static final int MOST_STOPS = 250;

    /** Where the focus is, whether it is seen there, and what it looks like. */
    private static final String FOCUS = """
            () => {
              const place = document.activeElement;
              if (!place || place === document.body) return null;
              const style = getComputedStyle(place), box = place.getBoundingClientRect();
              const rim = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
              place.dataset.stop ??= String(window.stops = (window.stops ?? 0) + 1);
              return {
                stop: place.dataset.stop,
                what: place.outerHTML.slice(0, 160),
                kpi: place.getAttribute('data-kpi'),
                rim,
                seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
              };
            }""";

    StudioKeyboardTest(SuiteStack suite) {
        super(suite);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/overview", "/explore", "/metrics", "/metrics/removed_posts", "/recruiting", "/operations"})
    void reachesEverythingWithoutATrapAndShowsWhereItIs(String path) {
        try (var window = open("ada", path)) {
            var page = window.page();
            assertThat(page.locator("h1")).hasCount(1);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var faults = new ArrayList<String>();
            var stops = walk(page, faults);
            assertEquals(List.of(), faults);
            assertTrue(stops < MOST_STOPS, "the focus does not come out of " + path);
            var left = page.evaluate("""
                    () => [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
                      .filter((place) => place.checkVisibility() && !place.disabled && place.tabIndex >= 0 && !place.dataset.stop)
                      .filter((place) => !place.closest('dialog:not([open]), [inert]') && place.type !== 'radio')
                      .map((place) => place.outerHTML.slice(0, 160))""");
            assertEquals(List.of(), left);
        }
    }

    @Test
    void showsWhatHasTheFocusAboveTheBarOfAPhone() {
        try (var window = open("ada", "/overview")) {
            var page = window.page();
            page.setViewportSize(320, 400);
            assertThat(page.locator("[data-panel=languages]")).hasAttribute("data-panel-state", "ready");
            var covered = new ArrayList<Object>();
            for (var stop = 0; stop < MOST_STOPS / 2; stop++) {
                page.keyboard().press("Tab");
                if (page.evaluate(COVERED) instanceof String place) {
                    covered.add(place);
                }
            }
            assertEquals(List.of(), covered);
        }
    }

    private static final String COVERED = """
            () => {
              const place = document.activeElement, bar = document.querySelector('nav');
              const covered = !bar.contains(place) && place.clientHeight < 200 && place.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
              return covered && place !== document.body ? place.outerHTML.slice(0, 160) : null;
            }""";

    /** Presses Tab until the focus has left the page, and gives how often. */
    private static int walk(Page page, List<String> faults) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(FOCUS) instanceof Map<?, ?> focus)) {
                return stop;
            }
            if (stop > 0 && "1".equals(focus.get("stop"))) {
                return stop;
            }
            if (!Boolean.TRUE.equals(focus.get("rim"))) {
                faults.add("cannot be seen to have the focus: " + focus.get("what"));
            }
            if (!Boolean.TRUE.equals(focus.get("seen"))) {
                faults.add("has the focus out of sight: " + focus.get("what"));
            }
        }
        return MOST_STOPS;
    }

    @Test
    void goesToEachPage() {
        try (var window = open("ada", "/overview")) {
            var page = window.page();
            assertThat(page.locator("nav a[href^='/overview']")).isVisible();
            for (var way : List.of("e explore", "m metrics", "r recruiting", "p operations", "o overview")) {
                var key = way.substring(0, 1);
                var name = way.substring(2);
                page.keyboard().press("g");
                page.keyboard().press(key);
                page.waitForURL(Pattern.compile(".*/" + name + "(\\?.*)?"));
                assertThat(page.locator("nav a[aria-current=page]"))
                        .hasAttribute("href", Pattern.compile("/" + name + ".*"));
                assertThat(page.locator("h1")).hasCount(1);
            }
        }
    }

    @Test
    void followsANumberDownToItsRowAndComesBackToIt() {
        try (var window = open("ada", "/overview?range=90d")) {
            var page = window.page();
            var tile = page.locator("[data-kpi=removedPosts]");
            assertThat(tile).hasAttribute("data-state", "value");
            for (var stop = 0; stop < MOST_STOPS && !"removedPosts".equals(focusedKpi(page)); stop++) {
                page.keyboard().press("Tab");
            }
            assertEquals("removedPosts", focusedKpi(page));
            page.keyboard().press("w");
            var why = page.locator("[data-drawer=explain]");
            assertThat(why.locator("[data-submission]").first()).isVisible();
            assertEquals(true, page.evaluate("() => !!document.activeElement.closest('dialog[open]')"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            // The focus stays in what is open.
            for (var stop = 0; stop < 40; stop++) {
                page.keyboard().press("Tab");
                assertEquals(
                        true,
                        page.evaluate(
                                "() => document.activeElement === document.body || !!document.activeElement.closest('dialog[open]')"));
            }
            why.locator("[data-submission] button, [data-submission] a").first().focus();
            page.keyboard().press("Enter");
            var lineage = page.locator("[data-drawer=lineage]");
            assertThat(lineage).containsText("effective_takedown_at");
            page.keyboard().press("Escape");
            assertThat(lineage).hasCount(0);
            assertThat(why).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(why).hasCount(0);
            assertEquals("removedPosts", focusedKpi(page));
        }
    }

    private static Object focusedKpi(Page page) {
        return page.evaluate("() => document.activeElement?.getAttribute('data-kpi')");
    }

    @Test
    void showsTheNumbersOfAChartAsATable() {
        try (var window = open("ada", "/overview?range=90d")) {
            var page = window.page();
            var series = page.locator("[data-panel=series]");
            assertThat(series).hasAttribute("data-panel-state", "ready");
            // A screen reader has it in any case.
            assertTrue(series.locator("table tbody tr").count() > 10);
            page.keyboard().press("t");
            assertThat(series.locator("table").first()).isVisible();
            page.keyboard().press("t");
            assertThat(series.locator("canvas").first()).isVisible();
        }
    }

    @Test
    void listsTheKeysAndGivesTheFocusBack() {
        try (var window = open("ada", "/overview")) {
            var page = window.page();
            assertThat(page.locator("[data-kpi=reports]")).hasAttribute("data-state", "value");
            page.locator("[data-kpi=reports]").focus();
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open]")).containsText("Esc");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertEquals("reports", focusedKpi(page));
        }
    }

    @Test
    void skipsToTheContent() {
        try (var window = open("ada", "/overview")) {
            var page = window.page();
            assertThat(page.locator("[data-kpi=reports]")).hasAttribute("data-state", "value");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertEquals(true, page.evaluate("() => document.activeElement.closest('main') !== null"));
        }
    }

    @Test
    void writesLettersWhereSomebodyWrites() {
        try (var window = open("ada", "/metrics")) {
            var page = window.page();
            var search = page.locator("input[type=search]").first();
            search.focus();
            page.keyboard().type("go?tw");
            assertThat(search).hasValue("go?tw");
            assertTrue(page.url().contains("/metrics"), page.url());
            assertThat(page.locator("dialog[open]")).hasCount(0);
        }
    }
}
