package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.plumbline.suite.browser.StudioViews.View;
import org.plumbline.suite.stack.SuiteStack;

/** What can be seen of each page and of what opens over it: pictures for people to look at, and what a machine finds in them. */
class StudioLooksTest extends StudioTests {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 900;
    private static final List<String> OF_WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Those of them about colours: nothing else differs in the dark ({@link #others}) but charts, into which no rule looks. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private final StudioViews views;

    StudioLooksTest(SuiteStack suite) {
        super(suite);
        views = new StudioViews(suite);
    }

    /** At first in 320 pixels, which are a page of 1280 at 400 %. */
    @Test
    void isAccessibleInEveryViewAndNeedsNoScrollingToTheSideAtFourHundredPercent() {
        var faults = new ArrayList<String>();
        // Charts, which are drawn again for the dark, are drawn whole at once.
        var options = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        try (var window = openEmpty("ada", options)) {
            var page = window.page();
            for (var view : views.all()) {
                page.setViewportSize(320, 256);
                view.open(window);
                if (!(Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")) {
                    faults.add(view + " is wide: " + page.evaluate(WIDEST));
                }
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    faults.addAll(violations(page, view, scheme));
                }
                faults.addAll(others(page, view));
            }
        }
        assertEquals(List.of(), faults);
    }

    /** What the styles for the dark set that is no colour. */
    @SuppressWarnings("unchecked")
    private static List<String> others(Page page, View view) {
        var styles = (List<String>) page.evaluate(FOR_THE_DARK);
        assertTrue(!styles.isEmpty());
        return styles.stream()
                .filter(style -> !style.startsWith("colour "))
                .map(style -> "%s: %s".formatted(view, style))
                .toList();
    }

    private static final String FOR_THE_DARK = """
            () => {
              const found = [];
              const look = (rules, dark) => {
                for (const rule of rules) {
                  for (const name of dark && rule.style ? rule.style : []) {
                    const isColour = /^--|color$/.test(name) && CSS.supports('color', rule.style.getPropertyValue(name));
                    found.push(`${isColour ? 'colour' : 'no colour'} ${rule.selectorText} ${name}`);
                  }
                  if (rule.cssRules) look(rule.cssRules, dark || /color-scheme/.test(rule.media?.mediaText));
                }
              };
              for (const sheet of document.styleSheets) look(sheet.cssRules, false);
              return found;
            }""";

    /** At each width, of which there are pictures. */
    private static List<String> violations(Page page, View view, ColorScheme scheme) {
        var violations = new ArrayList<String>();
        for (var width : List.of(1_440, 900, 360)) {
            page.setViewportSize(width, HEIGHT);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            picture(page, "%s-%d-%s".formatted(view, width, scheme.name().toLowerCase(Locale.ROOT)));
            if (width != 900) {
                violations.addAll(violations(page, scheme, "%s at %d, %s".formatted(view, width, scheme)));
            }
        }
        return violations;
    }

    private static List<String> violations(Page page, ColorScheme scheme, String where) {
        // In the page itself, which has no frames, and not in another that is opened for each analysis.
        var rules = new AxeBuilder(page).setLegacyMode(true);
        return (scheme == ColorScheme.DARK ? rules.withRules(OF_COLOURS) : rules.withTags(OF_WCAG))
                .analyze().getViolations().stream()
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

    /** The innermost element that is wider than the window, to be found by. */
    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
              .filter((place) => place.getBoundingClientRect().right > innerWidth + 1 && !place.closest('.data'))
              .map((place) => place.outerHTML.slice(0, 120)).at(-1) ?? ''""";

    @Test
    void neverCutsHowFreshTheNumbersAre() {
        var cut = new ArrayList<Integer>();
        try (var window = open("ada", "/overview?range=90d&community=paris")) {
            var freshness = window.page().locator("[data-freshness] [role=status]");
            for (var width : List.of(320, 768, 1_024, 1_200, 1_280, 1_440)) {
                window.page().setViewportSize(width, HEIGHT);
                assertThat(freshness).containsText("Data through");
                if (!(Boolean) freshness.evaluate("place => place.scrollWidth <= place.clientWidth + 1")) {
                    cut.add(width);
                }
            }
        }
        assertEquals(List.of(), cut);
    }

    /** A sheet of A4 between its margins, from a browser that shows pages dark. */
    @Test
    void printsDarkOnWhiteWithinTheSheetAndSaysOfWhichTime() {
        var options =
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setLocale("en-GB");
        try (var window = openEmpty("ada", options)) {
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
        try (var window = openEmpty("ada", new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            views.all().getFirst().open(window);
            assertEquals(List.of(), window.page().evaluate("""
                            () => [...document.querySelectorAll('*')]
                              .filter((place) => { const style = getComputedStyle(place);
                                return [style.transitionDuration, style.animationDuration].some((time) => time.split(',').some((one) => parseFloat(one) > 0.01)); })
                              .map((place) => place.outerHTML.slice(0, 120))"""));
        }
    }
}
