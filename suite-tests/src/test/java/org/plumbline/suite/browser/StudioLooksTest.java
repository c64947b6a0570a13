package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.SuiteStack;

/** What can be seen of each page and of what opens over it: pictures for people to look at, and what a machine finds in them. */
class StudioLooksTest extends StudioTests {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 900;

    private final StudioViews views;

    StudioLooksTest(SuiteStack suite) {
        super(suite);
        views = new StudioViews(suite);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessibleInEveryView(ColorScheme scheme) {
        var violations = new ArrayList<String>();
        try (var window = open("ada", "/overview", new Browser.NewContextOptions().setColorScheme(scheme))) {
            for (var view : views.all()) {
                window.page().setViewportSize(1_440, HEIGHT);
                view.open(window);
                for (var width : List.of(1_440, 900, 360)) {
                    window.page().setViewportSize(width, HEIGHT);
                    window.page().waitForLoadState(LoadState.NETWORKIDLE);
                    picture(
                            window.page(),
                            "%s-%d-%s".formatted(view, width, scheme.name().toLowerCase(Locale.ROOT)));
                    if (width != 900) {
                        violations.addAll(violations(window.page(), "%s at %d".formatted(view, width)));
                    }
                }
            }
        }
        assertEquals(List.of(), violations);
    }

    private static List<String> violations(Page page, String where) {
        return new AxeBuilder(page)
                        // In the page itself, which has no frames, and not in another that is opened for each analysis.
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> "%s: %s %s"
                                .formatted(
                                        where,
                                        violation.getId(),
                                        violation.getNodes().getFirst().getHtml()))
                        .toList();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** 320 pixels are a page of 1280 at 400 %. */
    @Test
    void needsNoScrollingToTheSideAtFourHundredPercent() {
        var wide = new ArrayList<String>();
        try (var window = open("ada", "/overview")) {
            for (var view : views.all()) {
                window.page().setViewportSize(320, 256);
                view.open(window);
                if (!(Boolean) window.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth")) {
                    wide.add(view + ": " + window.page().evaluate(WIDEST));
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    /** The innermost element that is wider than the window, to be found by. */
    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
              .filter((place) => place.getBoundingClientRect().right > innerWidth + 1 && !place.closest('.data'))
              .map((place) => place.outerHTML.slice(0, 120)).at(-1) ?? ''""";

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1_024, 1_200, 1_280, 1_440})
    void neverCutsHowFreshTheNumbersAre(int width) {
        try (var window = open("ada", "/overview?range=90d&community=paris")) {
            window.page().setViewportSize(width, HEIGHT);
            var freshness = window.page().locator("[data-freshness] [role=status]");
            assertThat(freshness).containsText("Data through");
            assertEquals(true, freshness.evaluate("place => place.scrollWidth <= place.clientWidth + 1"));
        }
    }

    /** A sheet of A4 between its margins, from a browser that shows pages dark. */
    @Test
    void printsDarkOnWhiteWithinTheSheetAndSaysOfWhichTime() {
        var options =
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setLocale("en-GB");
        try (var window = open("ada", "/overview", options)) {
            var page = window.page();
            page.setViewportSize(718, HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            var wide = new ArrayList<String>();
            for (var view : views.pages()) {
                view.open(window);
                assertThat(page.locator("nav")).isHidden();
                assertEquals("rgb(29, 28, 26)", page.evaluate("() => getComputedStyle(document.body).color"));
                if (!(Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")) {
                    wide.add(view + ": " + page.evaluate(WIDEST));
                }
            }
            assertEquals(List.of(), wide);
            window.go("/overview?from=2026-10-01&to=2026-11-01&tz=UTC");
            assertThat(page.getByText("Between 1 Oct 2026, 00:00:00 UTC and 1 Nov 2026, 00:00:00 UTC"))
                    .isVisible();
            assertThat(page.locator("[data-freshness] .paper")).containsText("published 2");
        }
    }

    @Test
    void standsStillForThoseWhoAskForIt() {
        try (var window =
                open("ada", "/overview", new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            views.all().getFirst().open(window);
            assertEquals(List.of(), window.page().evaluate("""
                            () => [...document.querySelectorAll('*')]
                              .filter((place) => { const style = getComputedStyle(place);
                                return [style.transitionDuration, style.animationDuration].some((time) => time.split(',').some((one) => parseFloat(one) > 0.01)); })
                              .map((place) => place.outerHTML.slice(0, 120))"""));
        }
    }
}
