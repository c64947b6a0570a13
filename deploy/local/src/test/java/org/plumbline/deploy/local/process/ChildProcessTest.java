package org.plumbline.deploy.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.deploy.local.StackFailure;

class ChildProcessTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"), "GREETING", "hello");

    @TempDir
    Path logs;

    @Test
    void saysHowAPartEndedAndWhatItsLogSaidLast() throws Exception {
        var child = start("echo $GREETING; echo 'the reason' >&2; exit 3");
        child.onExit().get();
        var failure = child.failure().getMessage();
        assertTrue(failure.startsWith("bi-service ended with exit status 3."), failure);
        assertTrue(failure.endsWith("    hello\n    the reason"), failure);
    }

    @Test
    void givesUpWaitingForAPartThatEnds() {
        try (var http = HttpClient.newHttpClient()) {
            var child = start("echo 'no database'; exit 1");
            var failure = assertThrows(StackFailure.class, () -> new Health(http)
                    .await(
                            child,
                            URI.create("http://localhost:1/q/health/ready"),
                            Health.Patience.ofAtMost(Duration.ofMinutes(5))));
            assertTrue(failure.getMessage().contains("no database"), failure.getMessage());
        }
    }

    @Test
    void saysWhereItLookedWhenAPartDoesNotBecomeReady() {
        try (var http = HttpClient.newHttpClient()) {
            var child = start("echo 'still thinking'; exec sleep 600");
            var failure = assertThrows(StackFailure.class, () -> new Health(http)
                    .await(
                            child,
                            URI.create("http://localhost:1/q/health/ready"),
                            new Health.Patience(Duration.ofMillis(300), Duration.ofMinutes(5))));
            assertTrue(failure.getMessage().contains("http://localhost:1/q/health/ready"), failure.getMessage());
            child.stop();
            assertFalse(child.isAlive());
        }
    }

    @Test
    void waitsForAsLongAsSomethingHappens() throws IOException {
        var readyAt = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(System.nanoTime() < readyAt ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        var readiness = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        var patience = new Health.Patience(Duration.ofSeconds(2), Duration.ofMinutes(5));
        try (var http = HttpClient.newHttpClient()) {
            var talking = start("while sleep 0.2; do echo recovering; done");
            new Health(http).await(talking, readiness, patience);
            assertTrue(System.nanoTime() >= readyAt);
            talking.stop();
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"while sleep 0.1; do echo recovering; done", "ulimit -t 60; while :; do :; done"})
    void doesNotWaitForEver(String busy) {
        var patience = new Health.Patience(Duration.ofMinutes(5), Duration.ofSeconds(2));
        try (var http = HttpClient.newHttpClient()) {
            var child = start(busy);
            var failure = assertThrows(StackFailure.class, () -> new Health(http)
                    .await(child, URI.create("http://localhost:1/"), patience));
            assertTrue(failure.getMessage().contains("is not ready after 2 s"), failure.getMessage());
            child.stop();
        }
    }

    @Test
    void leavesTheProcessorsToOthersInTheBackground() throws Exception {
        var own = new ProcessBuilder("nice").start().inputReader().readLine();
        var command = ChildProcess.inBackground(List.of("/bin/sh", "-c", "nice; echo $GREETING"));
        var child = ChildProcess.start("migrator-service", command, ENVIRONMENT, logs);
        child.onExit().get();
        assertEquals(
                List.of(Integer.toString(Math.min(19, Integer.parseInt(own) + 10)), "hello"),
                Files.readAllLines(child.log()).stream().map(String::strip).toList());
    }

    @Test
    void keepsTheLogOfTheTimeBefore() throws Exception {
        start("echo first").onExit().get();
        start("echo second").onExit().get();
        assertEquals("first\n", Files.readString(logs.resolve("bi-service.log.previous")));
        assertEquals("second\n", Files.readString(logs.resolve("bi-service.log")));
    }

    private ChildProcess start(String script) {
        return ChildProcess.start("bi-service", List.of("/bin/sh", "-c", script), ENVIRONMENT, logs);
    }
}
