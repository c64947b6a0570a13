package org.plumbline.bi.query;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

/** What happens while queries take long. */
@QuarkusTest
class GuardedQueryTest extends SampleTest {

    private static final String APPLICATIONS = """
            {"dataset": "application_summary", "measures": [{"agg": "count"}]}""";
    private static final int AT_ONCE = 2;

    @BeforeEach
    void publishApplications() {
        data.publishApplications(1, SampleFacts.PUBLISHED_AT);
    }

    @Test
    void manyHeavyQueriesLeaveTheOverviewAloneAndEndWithTheirCallers() throws SQLException {
        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (var client = HttpClient.newHttpClient();
                var blocker = data.locked("bi.application_summary")) {
            for (var query = 0; query < AT_ONCE; query++) {
                waiting.add(client.sendAsync(request("caller " + query), HttpResponse.BodyHandlers.ofString()));
            }
            awaitRunning(AT_ONCE);
            assertEquals("plumbline-bi-guarded", data.single("""
                    SELECT string_agg(DISTINCT application_name, ', ') FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'"""));
            Api.with(oidc.superadmin())
                    .contentType("application/json")
                    .body(APPLICATIONS)
                    .post(Api.QUERY)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("1"))
                    .body("type", equalTo("/problems/too-many-requests"));
            Api.with(oidc.superadmin()).get(Api.OVERVIEW).then().statusCode(200);
            waiting.removeFirst().cancel(true);
            awaitRunning(AT_ONCE - 1);
            blocker.rollback();
            waiting.forEach(answer -> assertEquals(200, answer.join().statusCode()));
        }
        Api.with(oidc.superadmin())
                .contentType("application/json")
                .body(APPLICATIONS)
                .post(Api.QUERY)
                .then()
                .statusCode(200);
    }

    @Test
    void oneCallerLeavesOthersAPlace() throws SQLException {
        try (var client = HttpClient.newHttpClient();
                var blocker = data.locked("bi.application_summary")) {
            var first = client.sendAsync(request("ada"), HttpResponse.BodyHandlers.ofString());
            awaitRunning(1);
            var second = client.sendAsync(request("ada"), HttpResponse.BodyHandlers.ofString());
            assertEquals(429, second.join().statusCode());
            var another = client.sendAsync(request("grace"), HttpResponse.BodyHandlers.ofString());
            awaitRunning(2);
            blocker.rollback();
            assertEquals(200, first.join().statusCode());
            assertEquals(200, another.join().statusCode());
        }
    }

    /** Sooner than the time limit would end them. */
    private void awaitRunning(int queries) {
        data.awaitSessions(
                queries,
                Duration.ofSeconds(3),
                "usename = 'plumbline_bi' AND state = 'active' AND wait_event_type = 'Lock'");
    }

    private HttpRequest request(String user) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(RestAssured.port, Api.QUERY)))
                .version(HttpClient.Version.HTTP_1_1)
                .header(
                        "Authorization",
                        "Bearer " + oidc.token().user(user).roles("superadmin").issue())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(APPLICATIONS))
                .build();
    }
}
