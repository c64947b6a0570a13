package org.plumbline.catalog.metric;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;

/** What somebody sends who means ill, or has a bad day. */
@CatalogTest
class BadInputTest extends CalledCatalog {

    private static final int TEN_MEGABYTES = 10_000_000;

    @ParameterizedTest
    @ValueSource(strings = {METRICS, METRICS + "/validate"})
    void refusesTenMegabytes(String path) {
        callers.ada()
                .body(counting("large", "x".repeat(TEN_MEGABYTES)))
                .post(path)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void hangsUpOnTenMegabytesThatDoNotSayHowLongTheyAre() throws InterruptedException {
        var body = counting("large", "x".repeat(TEN_MEGABYTES)).getBytes(StandardCharsets.UTF_8);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + METRICS))
                    .header("Authorization", "Bearer " + oidc.superadmin())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();
            assertEquals(413, http.send(request, BodyHandlers.ofString()).statusCode());
        } catch (IOException hungUp) {
            // Who is still sending does not get to hear the status.
            assertNotNull(hungUp);
        }
        callers.manager().get(METRICS + "/large").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                | body  | is empty
            {                                 | body  | is not JSON
            [1]                               | body  | is a list but must be an object
            {"key": "a", "key": "b"}          | key   | is given twice
            {"sql": "SELECT 1", "type": "simple"} | sql | is not a known field
            """)
    void namesWhatIsWrongWithABody(String body, String field, String message) {
        refused(callers.ada().body(body).post(METRICS), field, message);
    }

    @ParameterizedTest
    @CsvSource({"a\\u0000b, contains a control character", "a\\ud800b, contains an unpaired surrogate"})
    void refusesTextsThatWouldNotBeKeptAsTheyAre(String title, String message) {
        refused(callers.ada().body(counting("unkept", title)).post(METRICS), "title", message);
    }

    @Test
    void refusesTenThousandFilters() {
        var filters = "{\"column\": \"channel\", \"op\": \"is_null\"},".repeat(9_999)
                + "{\"column\": \"channel\", \"op\": \"is_null\"}";
        refused(
                callers.ada()
                        .body(counting("filtered")
                                .replace("\"count\"", "\"count\", \"filters\": [%s]".formatted(filters)))
                        .post(METRICS),
                "measure.filters",
                "has 10000 entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesAThousandLevels(String level) {
        var answer = callers.ada().body(level.repeat(1_000)).post(METRICS);
        answer.then()
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].message", containsString("nested deeper than 20 levels"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x'; DROP TABLE catalog.metrics; --",
                "../../etc/passwd",
                "..%2f..%2fetc%2fpasswd",
                "a/b",
                "a b",
                "__proto__",
                "ключ",
                "-",
                "a\\u0000"
            })
    void refusesKeysThatAreMoreThanAName(String key) {
        refused(callers.ada().body(counting(key)).post(METRICS), "key", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x'%3B%20DROP%20TABLE%20catalog.metrics%3B%20--",
                "/..%2F..%2Fetc%2Fpasswd",
                "/%2e%2e%2fversions",
                "/x%00y",
                "/x%00y/versions/1",
                "/x%00y/history"
            })
    void knowsNoMetricUnderAPathThatIsMoreThanAName(String path) {
        given().auth()
                .oauth2(oidc.communityManager("paris"))
                .urlEncodingEnabled(false)
                .get(METRICS + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void refusesWhatIsNoJson() {
        callers.ada()
                .contentType("text/plain")
                .body("SELECT 1")
                .post(METRICS)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @CsvSource({"from=1, to", "to=1, from", "from=0&to=1, from", "from=one&to=1, from", "from=1&to=1&by=2, by"})
    void namesTheVersionThatADiffLacks(String query, String field) {
        callers.manager()
                .get(METRICS + "/reports/diff?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void onlySuperadminsWrite() {
        writes(() -> callers.manager())
                .forEach(answer -> answer.then().statusCode(403).body("type", equalTo("/problems/forbidden")));
        writes(() -> CatalogCallers.as(oidc.token().user("nobody").issue()))
                .forEach(answer -> answer.then().statusCode(403));
    }

    @Test
    void nobodyWritesWithAForgedOrAForeignToken() {
        oidc.invalid().forEach(token -> writes(() -> CatalogCallers.as(token))
                .forEach(answer -> answer.then().statusCode(401).body("type", equalTo("/problems/unauthenticated"))));
        try (var other = FakeOidc.start()) {
            writes(() -> CatalogCallers.as(other.superadmin()))
                    .forEach(answer -> answer.then().statusCode(401));
        }
        given().contentType("application/json")
                .body(counting("anonymous"))
                .post(METRICS)
                .then()
                .statusCode(401);
    }

    /** Each write, as somebody who may not. */
    private static Stream<Response> writes(Supplier<RequestSpecification> caller) {
        return Stream.of(
                caller.get().body(counting("not_mine")).post(METRICS),
                caller.get().header("If-Match", "*").body(counting("reports")).post(METRICS + "/reports/versions"),
                CatalogCallers.move(caller.get(), "reports", 1, "publish", "Mine"),
                CatalogCallers.move(caller.get(), "reports", 1, "deprecate", "Mine"),
                caller.get()
                        .contentType("application/yaml")
                        .header("If-Match", "*")
                        .body("catalog: 1\nmetrics: []\n".getBytes(StandardCharsets.UTF_8))
                        .put("/api/v1/catalog?reason=Mine"));
    }

    private static void refused(Response answer, String field, String message) {
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations.field", hasItem(field))
                .body("violations.find { it.field == '%s' }.message".formatted(field), containsString(message));
    }
}
