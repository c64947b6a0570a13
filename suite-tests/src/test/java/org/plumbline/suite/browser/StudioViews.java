package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.suite.stack.SuiteStack;

/** Everything that there is to look at: each page, each drawer and what else opens over a page. */
record StudioViews(SuiteStack suite) {

    /**
     * One of them.
     *
     * @param name as in the names of pictures
     * @param ready once it is opened: waits for what it shows
     */
    record View(String name, String path, Consumer<Page> ready) {

        void open(StudioWindow window) {
            window.go(path);
            assertThat(window.page().locator("h1").first()).isVisible();
            ready.accept(window.page());
            window.page().waitForLoadState(LoadState.NETWORKIDLE);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<View> all() {
        var post = removedPost();
        var views = new ArrayList<View>();
        views.add(new View("overview", "/overview", page -> panel(page, "series")));
        views.add(new View("explain", "/overview?range=90d&explain=removedPosts", page -> drawer(page, "explain")));
        views.add(new View("ratio", "/overview?range=90d&explain=removalRate", page -> drawer(page, "explain")));
        views.add(new View(
                "lineage",
                "/overview?range=90d&explain=removedPosts&submission=" + post,
                page -> drawer(page, "lineage")));
        views.add(new View("post", "/overview?range=90d&submission=" + post, page -> drawer(page, "lineage")));
        views.add(new View("explore", "/explore", _ -> {}));
        views.add(new View("metrics", "/metrics", _ -> {}));
        views.add(new View("metric", "/metrics/removal_rate", _ -> {}));
        views.add(new View("recruiting", "/recruiting", page -> panel(page, "recent-applications")));
        views.add(new View("operations", "/operations", page -> panel(page, "runs")));
        views.add(new View("run", "/operations/runs/" + lastRun(), _ -> {}));
        views.add(new View("keys", "/overview", page -> {
            panel(page, "series");
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open]")).isVisible();
        }));
        return views;
    }

    /** Those of pages, without what opens over them. */
    List<View> pages() {
        return all().stream()
                .filter(view ->
                        !List.of("explain", "ratio", "lineage", "post", "keys").contains(view.name()))
                .toList();
    }

    private String removedPost() {
        return suite.bi()
                .read(suite.token("ada"), "/api/v1/explain/removedPosts?range=90d")
                .getString("sample[0].submissionId");
    }

    private String lastRun() {
        return suite.migrator()
                .read(suite.token("ada"), "/api/v1/runs?pipeline=moderation")
                .getString("[0].id");
    }

    private static void panel(Page page, String name) {
        assertThat(page.locator("[data-panel=" + name + "]").first()).hasAttribute("data-panel-state", "ready");
    }

    private static void drawer(Page page, String kind) {
        assertThat(page.locator("[data-drawer=" + kind + "] h3").first()).isVisible();
    }
}
