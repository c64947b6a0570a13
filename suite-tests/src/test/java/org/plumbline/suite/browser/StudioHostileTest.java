package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** Text of the legacy databases is text: none of it runs, and none of it rearranges what stands beside it. */
@ChangesTheSuite
class StudioHostileTest extends StudioTests {

    private static final String SCRIPT = "<script>window.plumblineRan = 1</script>";
    private static final String IMAGE = "<img src=x onerror=\"window.plumblineRan = 1\">";
    private static final String TURNED = "left \u202eright\u2066 \u0001\u200b";
    private static final long FIRST = 990_000_001;

    /** What has run that came as text, or stands in the page as an element. */
    private static final String RAN = """
            () => [window.plumblineRan === undefined ? null : 'it ran', document.querySelector('[onerror], [onload], img[src=x]')?.outerHTML]
              .filter((found) => found)""";

    /** Texts that turn the direction of what stands beside them: neither isolated nor with the turning characters named. */
    private static final String TURNING = """
            () => {
              const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const { data, parentElement } = texts.currentNode;
                if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(data) && !parentElement.closest('bdi, [dir=auto], option, script'))
                  found.push(parentElement.outerHTML.slice(0, 200));
              }
              return found;
            }""";

    StudioHostileTest(SuiteStack suite) {
        super(suite);
    }

    @Test
    void isShownAsItIs() throws SQLException {
        try {
            insert();
            assertEquals("succeeded", suite.run("moderation", "delta").getString("state"));
            assertEquals("succeeded", suite.run("recruiting", "delta").getString("state"));
            var post = post();
            try (var window = open("ada", "/overview?range=7d")) {
                var page = window.page();
                for (var path : List.of(
                        "/overview?range=7d",
                        "/overview?range=7d&community=hostile",
                        "/overview?range=7d&community=hostile&explain=removedPosts",
                        "/overview?range=7d&explain=removedPosts&submission=" + post,
                        "/explore?range=7d",
                        "/explore?range=7d&community=hostile",
                        "/explore?range=7d&community=a%E2%80%AEb",
                        "/metrics?community=hostile",
                        "/recruiting?range=7d",
                        "/operations")) {
                    window.go(path);
                    assertThat(page.locator("h1").first()).isVisible();
                    assertEquals(List.of(), page.evaluate(RAN), path);
                    assertEquals(List.of(), page.evaluate(TURNING), path);
                }
                window.go("/overview?range=7d&explain=removedPosts&submission=" + post);
                assertThat(page.locator("[data-drawer=lineage]")).containsText(SCRIPT);
                assertThat(page.locator("[data-drawer=lineage]")).containsText("U+202E");
                window.go("/recruiting?range=7d");
                assertThat(page.locator("[data-panel=recent-applications]")).containsText(IMAGE);
                assertEquals(List.of(), page.evaluate(RAN));
            }
        } finally {
            remove();
            suite.run("moderation", "reconcile");
            suite.run("recruiting", "reconcile");
        }
    }

    private void insert() throws SQLException {
        try (var moderation = suite.changing(SampleSource.MODERATION);
                var recruiting = suite.changing(SampleSource.RECRUITING)) {
            update(
                    moderation,
                    "INSERT INTO communities VALUES (99001, 'hostile', ?, 'FR', now(), now())",
                    IMAGE + TURNED);
            update(
                    moderation,
                    """
                    INSERT INTO posts (id, community_id, url, platform, title, content, language, author_handle, hashtags, categories,
                        analysis, metadata, status, posted_at, submitted_at, submitted_by, removed_at, updated_at)
                    VALUES (%d, 99001, ?, 'facebook', ?, ?, 'en', ?, ?, ?, jsonb_build_object('labels', jsonb_build_array(?::text)),
                        jsonb_build_object(?::text, ?::text), 'removed', now() - interval '3 hours', now() - interval '2 hours', ?,
                        now() - interval '1 hour', now())""".formatted(FIRST),
                    "https://facebook.com/\"><svg onload=window.plumblineRan=1>",
                    SCRIPT + TURNED,
                    IMAGE,
                    IMAGE + TURNED,
                    "#<b>bold</b> #a\u202eb",
                    SCRIPT,
                    IMAGE,
                    SCRIPT,
                    TURNED,
                    IMAGE);
            // Kept out by its status, which the quarantine shows.
            update(moderation, """
                    INSERT INTO posts (id, community_id, title, status, submitted_at, updated_at)
                    VALUES (%d, 99001, ?, ?, now() - interval '2 hours', now())""".formatted(FIRST + 1), SCRIPT, IMAGE + TURNED);
            update(
                    recruiting,
                    "INSERT INTO companies (id, name, website, created_at, updated_at) VALUES (%d, ?, ?, now(), now())"
                            .formatted(FIRST),
                    IMAGE + TURNED,
                    "javascript:window.plumblineRan=1");
            update(recruiting, """
                    INSERT INTO jobs (id, company_id, job_title, office_city, created_at, updated_at)
                    VALUES (%1$d, %1$d, ?, ?, now(), now())""".formatted(FIRST), IMAGE, TURNED);
            update(recruiting, """
                    INSERT INTO job_applications (id, job_id, status, notes, created_at, updated_at)
                    VALUES (%1$d, %1$d, 'new', ?, now(), now())""".formatted(FIRST), SCRIPT);
        }
    }

    private void remove() throws SQLException {
        try (var moderation = suite.changing(SampleSource.MODERATION);
                var recruiting = suite.changing(SampleSource.RECRUITING)) {
            update(moderation, "DELETE FROM posts WHERE id >= " + FIRST);
            update(moderation, "DELETE FROM communities WHERE id = 99001");
            update(recruiting, "DELETE FROM job_applications WHERE id = " + FIRST);
            update(recruiting, "DELETE FROM jobs WHERE id = " + FIRST);
            update(recruiting, "DELETE FROM companies WHERE id = " + FIRST);
        }
    }

    private String post() {
        var sample = answer("ada", "/api/v1/explain/removedPosts?range=7d&community=hostile")
                .getList("sample.submissionId");
        assertTrue(!sample.isEmpty());
        return sample.getFirst().toString();
    }

    private static void update(Connection database, String sql, String... texts) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var place = 0; place < texts.length; place++) {
                statement.setString(place + 1, texts[place]);
            }
            statement.executeUpdate();
        }
    }
}
