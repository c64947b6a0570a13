package org.plumbline.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.SuiteStack;
import org.plumbline.testsupport.packaged.PackagedProcess;

/** A session in the browser: how it begins and ends, and who may use it. */
class StudioSessionTest extends StudioTests {

    private static final Pattern SESSION = Pattern.compile("q_session.*");

    @TempDir
    Path folder;

    StudioSessionTest(SuiteStack suite) {
        super(suite);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview?range=90d&kpi=reports&community=paris",
                "/metrics/removed_posts",
                "/operations?from=2026-01-01&to=2026-02-01"
            })
    void comesBackToTheAddressThatItWasOpenedAt(String path) {
        try (var window = openAnew("ada", path)) {
            assertEquals(suite.bi().address() + path, window.page().url());
            assertThat(window.page().locator("h1")).hasCount(1);
        }
    }

    @Test
    void keepsTokensFromTheBrowser() {
        try (var window = openAnew("ada", "/overview")) {
            var cookies = window.context().cookies(suite.bi().address().toString());
            var session = cookies.stream()
                    .filter(it -> SESSION.matcher(it.name).matches())
                    .toList();
            assertTrue(!session.isEmpty());
            session.forEach(cookie -> {
                assertTrue(cookie.httpOnly, cookie.name);
                assertEquals("LAX", cookie.sameSite.name(), cookie.name);
                assertTrue(!cookie.value.startsWith("eyJhbGciOiJSUzI1NiI"), cookie.name);
            });
            var stored = window.page()
                    .evaluate(
                            "() => document.cookie + JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})");
            assertTrue(!stored.toString().contains("eyJ"), stored.toString());
        }
    }

    @Test
    void leavesNothingToSeeAfterTheLogout() {
        try (var window = openAnew("ada", "/overview")) {
            var page = window.page();
            assertThat(page.locator("[data-kpi=reports]")).hasAttribute("data-state", "value");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator("a[href='/logout']").click();
            assertThat(page.locator("#username")).isVisible();
            window.forgive();
            page.goBack();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("[data-kpi]")).hasCount(0);
            assertEquals(
                    401,
                    window.context()
                            .request()
                            .get(suite.bi().address() + "/api/v1/session")
                            .status());
            window.forgive();
        }
    }

    @Test
    void writesForThePageAlone() {
        try (var window = openAnew("ada", "/overview")) {
            var request = window.context().request();
            var write = suite.bi().address() + "/api/migrator/v1/runs";
            for (var origin : List.of(
                    "https://elsewhere.example",
                    "null",
                    suite.issuer().resolve("/").toString())) {
                var refused = request.post(
                        write,
                        RequestOptions.create()
                                .setHeader("Origin", origin)
                                .setData("{\"pipeline\": \"none\", \"mode\": \"full\"}"));
                assertEquals(403, refused.status(), origin);
                assertTrue(refused.text().contains("foreign-origin"), refused.text());
            }
            var unknown = request.post(
                    write,
                    RequestOptions.create()
                            .setHeader("Origin", suite.bi().address().toString())
                            .setHeader("Content-Type", "application/json")
                            .setData("{\"pipeline\": \"none\", \"mode\": \"full\"}"));
            // Refused by the migrator, which got it.
            assertTrue(List.of(400, 404, 422).contains(unknown.status()), unknown.text());
        }
    }

    /** A restart, or another replica: nobody has to log in again. */
    @Test
    void holdsAtAnotherProcessOfTheService() throws Exception {
        try (var window = openAnew("ada", "/overview")) {
            var cookies = window.context().cookies(suite.bi().address().toString()).stream()
                    .filter(it -> SESSION.matcher(it.name).matches())
                    .map(it -> it.name + "=" + it.value)
                    .collect(Collectors.joining("; "));
            var port = suite.freePort();
            var other = PackagedProcess.start("bi-service", folder, suite.biSettings(port));
            try (var http = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/session".formatted(port)))
                        .header("Cookie", cookies)
                        .build();
                await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
                    var answer = http.send(request, BodyHandlers.ofString());
                    assertEquals(200, answer.statusCode());
                    assertTrue(answer.body().contains("\"ada\""), answer.body());
                });
            } finally {
                other.terminate(20);
            }
        }
    }
}
