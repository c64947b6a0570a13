package org.plumbline.bi.studio;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.testsupport.FakeOidc;

/** What is passed on to another service, and what becomes of it where that hangs. */
@QuarkusTest
@WithTestResource(FakeMigrator.class)
class OtherServicesTest {

    private static final int LARGE = 90_000;

    FakeOidc oidc;
    FakeMigrator migrator;

    @Test
    void aCallIsPassedOnWithTheCallersTokenAndNothingElseOfTheSession() {
        var token = oidc.superadmin();
        caller().header("Cookie", "q_session_studio=secret")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .body(new byte[LARGE])
                .post("/api/migrator/v1/echo?a=%C3%A9&b=%2F")
                .then()
                .statusCode(201)
                .body("method", equalTo("POST"))
                .body("address", equalTo("/behind/api/v1/echo?a=%C3%A9&b=%2F"))
                .body("authorization", equalTo("Bearer " + token))
                .body("cookie", equalTo("null"))
                .body("origin", equalTo("null"))
                .body("received", equalTo(LARGE))
                .header("Set-Cookie", nullValue())
                .header("Location", equalTo("/api/migrator/v1/runs/7"));
    }

    @Test
    void anAdminsCallIsPassedOn() {
        caller().get("/api/migrator/admin/echo")
                .then()
                .statusCode(201)
                .body("address", equalTo("/behind/api/admin/echo"));
    }

    /** The first call is upgraded from HTTP/1.1; the second is sent by frames, and says nothing of its length. */
    @Test
    @Timeout(60)
    void callsByHttp2ArePassedOn() throws Exception {
        for (var time = 0; time < 40; time++) {
            try (var http = HttpClient.newHttpClient()) {
                var read = http.send(request("/api/migrator/v1/echo"), BodyHandlers.ofString());
                assertEquals(201, read.statusCode());
                var written = http.send(sent("/api/migrator/v1/echo", new byte[LARGE]), BodyHandlers.ofString());
                assertEquals(HttpClient.Version.HTTP_2, written.version());
                assertTrue(written.body().contains("\"received\": " + LARGE), written::body);
            }
        }
    }

    @Test
    void aRefusalComesBackAsItIs() {
        caller().get("/api/migrator/v1/refuses")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "3")
                .body("type", equalTo("/problems/run-in-progress"));
    }

    @Test
    @Timeout(30)
    void eventsComeWhenTheyHappen() throws Exception {
        migrator.reset();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request("/api/migrator/v1/events"), BodyHandlers.ofInputStream());
            try (var events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertEquals("data: first", events.readLine());
                migrator.goOn();
                assertEquals("", events.readLine());
                assertEquals("data: second", events.readLine());
            }
        }
    }

    @Test
    @Timeout(60)
    void aLongFileIsPassedOnWhole() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request("/api/migrator/v1/long"), BodyHandlers.ofLines());
            assertEquals(FakeMigrator.LONG_LINES, answer.body().count());
        }
    }

    /** What counts is how long this call waits, not how long its pooled connection has been idle before. */
    @Test
    @Timeout(60)
    void aPooledConnectionsIdleTimeIsNotTheCalls() {
        caller().get("/api/migrator/v1/echo").then().statusCode(201);
        await().pollDelay(FakeMigrator.TIMEOUT.dividedBy(2)).until(() -> true);
        caller().get("/api/migrator/v1/hesitates").then().statusCode(204);
    }

    @Test
    @Timeout(30)
    void whoHangsIsSaidToBeAway() {
        caller().get("/api/migrator/v1/mute")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/migrator-unavailable"));
    }

    @Test
    @Timeout(30)
    void whoHangsInTheMiddleIsCutOff() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer =
                    http.send(request("/api/migrator/v1/breaks"), BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            assertThrows(IOException.class, () -> answer.body().readAllBytes());
        }
        // Others are not kept waiting by it.
        caller().get("/api/migrator/v1/echo").then().statusCode(201);
    }

    @Test
    @Timeout(30)
    void whoStopsListeningLeavesNoTrace() throws Exception {
        migrator.reset();
        for (var time = 0; time < 80; time++) {
            try (var http = HttpClient.newHttpClient()) {
                var answer = http.send(request("/api/migrator/v1/events"), BodyHandlers.ofInputStream());
                answer.body().close();
                http.shutdownNow();
            }
        }
        migrator.goOn();
        // More than there are connections: each was given back.
        assertTrue(caller().get("/api/migrator/v1/echo").statusCode() == 201);
    }

    private RequestSpecification caller() {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .auth()
                .oauth2(oidc.superadmin());
    }

    private HttpRequest request(String path) {
        return building(path).build();
    }

    private HttpRequest sent(String path, byte[] body) {
        return building(path)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
    }

    private HttpRequest.Builder building(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(RestAssured.port, path)))
                .header("Authorization", "Bearer " + oidc.superadmin())
                .timeout(Duration.ofSeconds(20));
    }
}
