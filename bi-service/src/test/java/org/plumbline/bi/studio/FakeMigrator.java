package org.plumbline.bi.studio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A migrator-service that says what it was asked, sends events while somebody listens, and hangs where it is told to. */
public final class FakeMigrator implements QuarkusTestResourceLifecycleManager {

    static final int LONG_LINES = 200_000;
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile CountDownLatch heard = new CountDownLatch(1);
    private HttpServer server;

    /** The first event has been read: the second may come. */
    void goOn() {
        heard.countDown();
    }

    void reset() {
        heard = new CountDownLatch(1);
    }

    /** After the others, whose settings these overrule. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/behind/api/v1/echo", this::echo);
        server.createContext("/behind/api/admin/echo", this::echo);
        server.createContext("/behind/api/v1/events", this::events);
        server.createContext("/behind/api/v1/long", this::lines);
        server.createContext("/behind/api/v1/hesitates", this::hesitate);
        server.createContext("/behind/api/v1/mute", this::mute);
        server.createContext("/behind/api/v1/breaks", this::breaks);
        server.createContext("/behind/api/v1/refuses", this::refuses);
        server.start();
        return Map.of(
                "plumbline.bi.studio.migrator-url",
                "http://localhost:%d/behind/".formatted(server.getAddress().getPort()),
                "plumbline.bi.studio.timeout",
                TIMEOUT.toSeconds() + "s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeMigrator.class));
    }

    private void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var received = exchange.getRequestBody().readAllBytes().length;
            var body = """
                    {"method": "%s", "address": "%s", "authorization": "%s", "cookie": "%s", "origin": "%s", "received": %d}""".formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            headers.getFirst("Authorization"),
                            headers.getFirst("Cookie"),
                            headers.getFirst("Origin"),
                            received)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Set-Cookie", "of=another");
            exchange.getResponseHeaders().add("Location", "/behind/api/v1/runs/7");
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            body.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            await(heard);
            body.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void lines(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            for (var line = 0; line < LONG_LINES; line++) {
                exchange.getResponseBody().write("a line of a long file\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Answers in less than the timeout, but late for a connection that has been idle as long before. */
    private void hesitate(HttpExchange exchange) throws IOException {
        try (exchange) {
            end.await(TIMEOUT.toMillis() * 3 / 4, TimeUnit.MILLISECONDS);
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mute(HttpExchange exchange) throws IOException {
        try (exchange) {
            await(end);
        }
    }

    private void breaks(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(end);
        }
    }

    private void refuses(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().add("Retry-After", "3");
            var body = "{\"type\": \"/problems/run-in-progress\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(429, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        heard.countDown();
        end.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
