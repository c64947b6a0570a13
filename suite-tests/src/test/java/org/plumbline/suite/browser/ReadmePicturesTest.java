package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.SuiteStack;

/** The README's pictures of the page. {@code ./dev screenshots}, which is this test with a setting, takes them again. */
class ReadmePicturesTest extends StudioTests {

    private static final Path README = Path.of("..", "README.md");
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final long MOST_BYTES = 200_000;

    private static final List<Picture> PICTURES = List.of(
            new Picture("overview.png", "/overview", "[data-panel=series] canvas", ColorScheme.LIGHT),
            new Picture(
                    "explain.png",
                    "/overview?explain=removedPosts",
                    "[data-drawer=explain] [data-submission]",
                    ColorScheme.DARK));

    ReadmePicturesTest(SuiteStack suite) {
        super(suite);
    }

    private record Picture(String name, String path, String shows, ColorScheme scheme) {}

    @Test
    void areThereAndSmall() throws IOException {
        if ("renew".equals(System.getProperty("plumbline.readme-pictures"))) {
            Files.createDirectories(IMAGES);
            PICTURES.forEach(this::take);
        }
        var readme = Files.readString(README);
        for (var picture : PICTURES) {
            assertTrue(readme.contains("docs/images/" + picture.name()), picture.name() + " is not in the README");
            var bytes = Files.size(IMAGES.resolve(picture.name()));
            assertTrue(bytes <= MOST_BYTES, "%s has %d bytes".formatted(picture.name(), bytes));
        }
    }

    private void take(Picture picture) {
        var options =
                new Browser.NewContextOptions().setColorScheme(picture.scheme()).setViewportSize(1_200, 750);
        try (var window = open("ada", picture.path(), options)) {
            assertThat(window.page().locator(picture.shows()).first()).isVisible();
            window.page().waitForLoadState(LoadState.NETWORKIDLE);
            window.page().screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(picture.name())));
        }
    }
}
