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
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.local.StackFailure;

/** Against a migrator that answers what a test tells it to. */
class PipelineRunTest {

    private static final String RUN = """
            {"id": "1", "pipeline": "moderation", "mode": "full", "state": "%s", "phase": "%s",
             "counts": {"read": 13914, "written": 13900, "unchanged": 0, "quarantined": 14, "deleted": 0},
             "rates": {"rowsPerSecond": 2500.4}, "progress": {"expected": 20000, "share": 0.7},
             "publication": %s, "error": %s, "somethingNew": true}""";

    private record Answer(int status, String body) {}

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
        answers.add(new Answer(200, RUN.formatted("running", "posts", "null", "null")));
        answers.add(new Answer(200, RUN.formatted("running", "checks", "null", "null")));
        answers.add(new Answer(200, RUN.formatted("succeeded", "published", "7", "null")));

        assertEquals(Optional.empty(), execute(false));

        assertEquals("""
                  moderation · posts · 13,914 rows · 2,500 rows/s
                  moderation · checks · 13,914 rows · 2,500 rows/s
                moderation (full) succeeded, publication 7
                  read 13,914 = written 13,900 + unchanged 0 + quarantined 14; deleted 0
                """, shown.toString(StandardCharsets.UTF_8));
        assertTrue(requestBody.contains("\"pipeline\":\"moderation\""), requestBody);
        assertTrue(requestBody.contains("\"mode\":\"full\""), requestBody);
    }

    @Test
    void drawsABarOnATerminal() {
        answers.add(new Answer(202, "{}"));
        answers.add(new Answer(200, RUN.formatted("running", "posts", "null", "null")));
        answers.add(new Answer(200, RUN.formatted("succeeded", "published", "7", "null")));
        execute(true);
        var text = shown.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\r[█████████████████·······]  70 % posts · 13,914 rows"), text);
    }

    @Test
    void saysWhyARunWasRefused() {
        answers.add(new Answer(202, "{}"));
        answers.add(new Answer(200, RUN.formatted("refused", "checks", "null", "\"removals differ by 3 in paris\"")));
        assertEquals(Optional.of("moderation refused: removals differ by 3 in paris"), execute(false));
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
    void saysThatThePipelineIsRunningAlready() {
        answers.add(new Answer(409, "{\"detail\": \"moderation is running: run 12\"}"));
        var failure = assertThrows(StackFailure.class, () -> execute(false));
        assertEquals("The migrator refused (409): moderation is running: run 12", failure.getMessage());
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
        var answer = answers.remove();
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "/api/v1/runs/1");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
