package org.plumbline.deploy.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.local.StackFailure;

/** Against a migrator that answers what a test tells it to. */
class PipelineRunTest {

    private static final String SUCCEEDED = run("succeeded", "done", "reports", "7", "null");

    private record Answer(int status, String body) {}

    private static String running(String phase, String entity) {
        return run("running", phase, entity, "null", "null");
    }

    private static String run(String state, String phase, String entity, String publication, String error) {
        return """
            {"id": "1", "pipeline": "moderation", "mode": "full", "state": "%s", "phase": "%s",
             "counts": {"read": 13914, "written": 13900, "unchanged": 0, "quarantined": 14, "deleted": 0},
             "entities": [{"entity": "communities", "finishedAt": "2026-01-01T00:00:00Z"}, {"entity": "%s"}],
             "rates": {"rowsPerSecond": 2500.4}, "progress": {"expected": 20000, "share": 0.7, "secondsLeft": 65},
             "publication": %s, "error": %s, "somethingNew": true}""".formatted(state, phase, entity, publication, error).replace("\n", "");
    }

    private static Answer events(String... runs) {
        return new Answer(
                200,
                Stream.of(runs)
                        .map(run -> "event:progress\nretry:2000\ndata:" + run + "\n\n")
                        .collect(Collectors.joining(":still there\n\n")));
    }

    private final List<String> asked = new ArrayList<>();

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private String requestBody;
    private String requestTarget;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void followsARunUntilItIsPublished() {
        answers.add(new Answer(202, "{}"));
        answers.add(events(
                running("load", "posts"), running("load", "posts"), running("load", "reports"), SUCCEEDED, SUCCEEDED));
        answers.add(new Answer(200, """
                [{"id": "a", "outcome": "passed", "description": "d", "message": "m"},
                 {"id": "b", "outcome": "warned", "description": "Values are kept", "message": "klingon is lost"}]"""));

        assertEquals(Optional.empty(), execute(false));

        assertEquals("""
                  moderation · load posts · 13,914 rows · 2,500 rows/s · 1:05 left
                  moderation · load reports · 13,914 rows · 2,500 rows/s · 1:05 left
                moderation (full) succeeded, publication 7
                  read 13,914 = written 13,900 + unchanged 0 + quarantined 14; deleted 0
                  warning: b: klingon is lost (Values are kept)
                  warnings: 1
                """, shown.toString(StandardCharsets.UTF_8));
        assertTrue(requestBody.contains("\"pipeline\":\"moderation\""), requestBody);
        assertTrue(requestBody.contains("\"mode\":\"full\""), requestBody);
        assertEquals(List.of("/api/v1/runs", "/api/v1/runs/1/events", "/api/v1/checks?runId=1"), asked);
    }

    @Test
    void goesOnFollowingWhereTheStreamWasCutOff() {
        answers.add(new Answer(202, "{}"));
        answers.add(events(running("load", "posts")));
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(200, running("load", "posts")));
        answers.add(events(SUCCEEDED));
        answers.add(new Answer(200, "[]"));
        assertEquals(Optional.empty(), execute(false));
        assertEquals(0, answers.size());
    }

    @Test
    void drawsABarOnATerminal() {
        answers.add(new Answer(202, "{}"));
        answers.add(events(running("load", "posts"), SUCCEEDED));
        answers.add(new Answer(200, "[]"));
        execute(true);
        var text = shown.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\r[█████████████████·······]  70 % load posts · 13,914 rows"), text);
    }

    @Test
    void saysWhyARunWasRefusedAndWhichChecksFailed() {
        answers.add(new Answer(202, "{}"));
        answers.add(events(run("refused", "publication", "reports", "null", "\"2 of 14 checks failed.\"")));
        answers.add(new Answer(200, """
                [{"id": "a", "outcome": "passed", "description": "d", "message": "m"},
                 {"id": "b", "outcome": "failed", "description": "Removals agree", "message": "3 too many in paris"}]"""));
        assertEquals(Optional.of("""
                moderation refused: 2 of 14 checks failed.
                  b: 3 too many in paris (Removals agree)"""), execute(false));
        assertEquals("/api/v1/checks?runId=1", asked.getLast());
    }

    @Test
    void waitsForARunThatIsUnderWay() {
        answers.add(new Answer(409, "{\"detail\": \"moderation is running: run 12\"}"));
        answers.add(new Answer(200, "[{\"id\": 12, \"state\": \"running\"}]"));
        answers.add(events(running("load", "posts"), SUCCEEDED));
        answers.add(new Answer(202, "{}"));
        answers.add(events(SUCCEEDED));
        answers.add(new Answer(200, "[]"));
        assertEquals(Optional.empty(), execute(false));
        assertTrue(shown.toString(StandardCharsets.UTF_8).startsWith("Waiting for the current run of moderation"));
        assertTrue(asked.contains("/api/v1/runs/12/events"), asked.toString());
    }

    @Test
    void repeatsTheProblemAndItsFields() {
        answers.add(new Answer(400, """
                {"title": "Bad Request", "detail": "The request is not valid",
                 "violations": [{"field": "pipeline", "message": "unknown; nearest: moderation"}]}"""));
        var failure = assertThrows(StackFailure.class, () -> execute(false));
        assertEquals("""
                The migrator refused (400): The request is not valid
                  pipeline: unknown; nearest: moderation""", failure.getMessage());
    }

    @Test
    void asksWhetherTheStackIsUpWhenNobodyAnswers() {
        server.stop(0);
        var failure = assertThrows(StackFailure.class, () -> execute(false));
        assertTrue(failure.getMessage().endsWith("is the stack up? (./dev up)"), failure.getMessage());
    }

    @Test
    void knowsWhetherAPipelineWasPublishedBefore() {
        answers.add(new Answer(200, "[]"));
        assertFalse(client().hasPublished("moderation"));
        answers.add(new Answer(200, "{\"items\": [{\"pipeline\": \"my own\", \"state\": \"succeeded\"}]}"));
        assertTrue(client().hasPublished("my own"));
        // However many runs failed since.
        assertEquals("/api/v1/runs?state=succeeded&limit=1&pipeline=my+own", requestTarget);
    }

    private Optional<String> execute(boolean terminal) {
        var display = new RunDisplay(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal);
        return new PipelineRun(client(), display).execute("moderation", "full");
    }

    private MigratorClient client() {
        return new MigratorClient(
                http, URI.create("http://localhost:" + server.getAddress().getPort()), () -> "token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        requestTarget = exchange.getRequestURI().toString();
        if ("POST".equals(exchange.getRequestMethod())) {
            requestBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        }
        asked.add(exchange.getRequestURI().toString());
        var answer = answers.remove();
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "/api/v1/runs/1");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
