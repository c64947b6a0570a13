package org.plumbline.migrator.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.EventLines;
import org.plumbline.migrator.MigrationTest;

/** What somebody sees who follows a run. The journal is written by hand: any replica tells of any other's runs. */
@QuarkusTest
class RunEventsTest extends MigrationTest {

    @TestHTTPResource
    URI service;

    @Test
    void aRunThatHasEndedIsToldOfOnceAndTheStreamEnds() throws Exception {
        legacy.community(1, "paris");
        var id = run().getLong("id");
        try (var http = HttpClient.newHttpClient()) {
            var answer = open(http, id);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""), startsWith("text/event-stream"));
            var lines = answer.body().toList();
            assertEquals(List.of("progress", "end"), EventLines.names(lines));
            var run = EventLines.data(lines).getLast();
            assertEquals(id, run.getLong("id"));
            assertEquals("succeeded", run.getString("state"));
        }
    }

    @Test
    void everyChangeOfARunOfAnotherProcessIsToldAndItsEndIsTheLastEvent() throws Exception {
        var id = runOfAnotherProcess();
        var lines = new CopyOnWriteArrayList<String>();
        try (var http = HttpClient.newHttpClient();
                var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = open(http, id);
            var reading = reader.submit(() -> answer.body().forEach(lines::add));
            await().until(() -> EventLines.data(lines).size() == 1);
            execute("INSERT INTO etl.run_entities (run_id, entity, expected, read, written)"
                    + " VALUES (%d, 'posts', 100, 40, 40)".formatted(id));
            await().until(() -> EventLines.data(lines).size() == 2);
            assertEquals(40, EventLines.data(lines).getLast().getInt("counts.read"));
            // Nothing changes for a while: a comment keeps the connection alive, and nothing is told twice.
            await().until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
            assertEquals(2, EventLines.data(lines).size());
            execute("UPDATE etl.runs SET state = 'failed', error = 'x', finished_at = now() WHERE run_id = " + id);
            reading.get();
            assertEquals(List.of("progress", "progress", "progress", "end"), EventLines.names(lines));
            assertEquals("failed", EventLines.data(lines).getLast().getString("state"));
        }
    }

    @Test
    void theWorkStopsWhenTheClientLeaves() throws Exception {
        var id = runOfAnotherProcess();
        try (var http = HttpClient.newHttpClient()) {
            var answer = open(http, id);
            assertTrue(answer.body().findFirst().isPresent());
            http.shutdownNow();
        }
        await().until(() -> watchers() == 0);
    }

    @Test
    void aClientThatComesBackIsToldEverythingAgain() throws Exception {
        var id = run().getLong("id");
        try (var http = HttpClient.newHttpClient()) {
            var request = request(id).header("Last-Event-ID", "7").build();
            var lines = http.send(request, BodyHandlers.ofLines()).body().toList();
            assertEquals(List.of("progress", "end"), EventLines.names(lines));
        }
    }

    @Test
    void answersNotFoundForAnUnknownRun() {
        given().filter(CONTRACT)
                .auth()
                .oauth2(oidc.superadmin())
                .accept("text/event-stream")
                .get("/api/v1/runs/999999/events")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/run-not-found"));
    }

    @Test
    void onlySuperadminsMayFollow() {
        var path = "/api/v1/runs/1/events";
        assertOnlySuperadminsRead(path);
    }

    private long runOfAnotherProcess() throws SQLException {
        return Long.parseLong(value("""
                INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                VALUES ('moderation', 'full', 'running', 'load', 'ada', now())
                RETURNING run_id"""));
    }

    private static long watchers() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .filter(frame -> frame.getClassName().equals(RunWatch.class.getName()))
                .count();
    }

    private HttpResponse<Stream<String>> open(HttpClient http, long id) throws IOException, InterruptedException {
        var answer = http.send(request(id).build(), BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private HttpRequest.Builder request(long id) {
        return HttpRequest.newBuilder(service.resolve("/api/v1/runs/" + id + "/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + oidc.superadmin());
    }
}
