package org.plumbline.suite.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.browser.Chromium;
import org.plumbline.suite.stack.Program;

/** What the page works out by itself, in Chromium, without a service: the tests in {@code bi-service/src/test/studio}. */
class StudioLogicTest {

    /** Nothing is asked of it: it is answered here. */
    private static final String ADDRESS = "http://localhost";

    @TempDir
    static Path folder;

    private static String bundle;
    private static final Map<Place, Page> PAGES = new HashMap<>();

    /** Where a test takes place: the language of the browser, and the zone of its machine. */
    private record Place(String locale, String zone) {}

    @BeforeAll
    static void bundle() throws IOException, InterruptedException {
        Chromium.browser();
        var all = folder.resolve("all.ts");
        Files.writeString(
                all,
                StudioSources.tests().stream().map("import '%s';\n"::formatted).collect(Collectors.joining()));
        var output = folder.resolve("all.js");
        new Program(List.of(
                        StudioSources.bundler().toString(),
                        all.toString(),
                        "--bundle",
                        "--format=iife",
                        "--tsconfig=" + StudioSources.PROJECT,
                        "--outfile=" + output,
                        "--log-level=warning"))
                .run();
        bundle = Files.readString(output);
    }

    @AfterAll
    static void closeTheBrowser() {
        Chromium.closeWindows();
    }

    @TestFactory
    Stream<DynamicTest> isAsItsTestsSay() {
        var tests = (List<?>) page(new Place("en-GB", "UTC")).evaluate("plumbline.tests()");
        return tests.stream().map(Map.class::cast).map(test -> {
            var place = new Place((String) test.get("locale"), (String) test.get("zone"));
            return DynamicTest.dynamicTest(
                    "%s (%s, %s)".formatted(test.get("name"), place.locale(), place.zone()),
                    () -> assertEquals(
                            null, page(place).evaluate("number => plumbline.run(number)", test.get("number"))));
        });
    }

    private static Page page(Place place) {
        return PAGES.computeIfAbsent(place, StudioLogicTest::open);
    }

    private static Page open(Place place) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(place.locale())
                        .setTimezoneId(place.zone()));
        context.route(
                "**/*",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html>")));
        var page = context.newPage();
        page.navigate(ADDRESS + "/overview");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(bundle));
        return page;
    }
}
