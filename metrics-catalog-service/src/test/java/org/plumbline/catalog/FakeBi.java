package org.plumbline.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.commons.io.function.Uncheck;

/** A bi-service that has the values which a test tells it. */
public final class FakeBi implements QuarkusTestResourceLifecycleManager {

    private static final Pattern QUESTION = Pattern.compile(
            "/api/v1/metrics/(\\w+)/values\\?version=(\\d+)&from=[^&]+&to=[^&]+(&groupBy=platform_detail)?");

    private final Map<String, Deque<BiReply>> replies = new ConcurrentHashMap<>();
    private final List<Call> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch theEnd = new CountDownLatch(1);
    private ExecutorService workers;
    private HttpServer server;

    /** A request for values. */
    public record Call(String question, String authorization) {}

    /**
     * What it says of the value of the whole.
     *
     * @param version as {@code reports@1}
     * @param inTurn answers to one question after the other, the last of them also to all that follow
     */
    public FakeBi whole(String version, BiReply... inTurn) {
        replies.put(version, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    /** What it says of the values by platform. */
    public FakeBi byPlatform(String version, BiReply... inTurn) {
        return whole(version + " by platform", inTurn);
    }

    /** What it was asked of a metric. */
    public List<Call> asked(String key) {
        return asked.stream()
                .filter(it -> it.question().contains("/" + key + "/"))
                .toList();
    }

    @Override
    public Map<String, String> start() {
        server = Uncheck.get(() -> HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        workers = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "plumbline.catalog.bi.url",
                "http://localhost:%d/".formatted(server.getAddress().getPort()),
                "plumbline.catalog.bi.timeout",
                "2s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeBi.class));
    }

    @Override
    public void stop() {
        theEnd.countDown();
        if (server != null) {
            server.stop(0);
            workers.shutdownNow();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = exchange.getRequestURI().toString();
            asked.add(new Call(question, exchange.getRequestHeaders().getFirst("Authorization")));
            var reply = next(question);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), reply.stalls() ? body.length + 1 : body.length);
            exchange.getResponseBody().write(body);
            if (reply.stalls()) {
                exchange.getResponseBody().flush();
                theEnd.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BiReply next(String question) {
        var matcher = QUESTION.matcher(question);
        if (!matcher.matches()) {
            return BiReply.problem(400, "invalid-input", "no question of the catalog's: " + question);
        }
        var version = matcher.group(1) + "@" + matcher.group(2);
        var inTurn = replies.get(matcher.group(3) == null ? version : version + " by platform");
        if (inTurn == null) {
            return BiReply.problem(404, "metric-not-found", "There is no such metric");
        }
        synchronized (inTurn) {
            return inTurn.size() == 1 ? inTurn.getFirst() : inTurn.removeFirst();
        }
    }
}
