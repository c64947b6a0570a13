package org.plumbline.deploy.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                    .await(child, URI.create("http://localhost:1/q/health/ready"), Duration.ofMinutes(5)));
            assertTrue(failure.getMessage().contains("no database"), failure.getMessage());
        }
    }

    @Test
    void saysWhereItLookedWhenAPartDoesNotBecomeReady() {
        try (var http = HttpClient.newHttpClient()) {
            var child = start("echo 'still thinking'; exec sleep 600");
            var failure = assertThrows(StackFailure.class, () -> new Health(http)
                    .await(child, URI.create("http://localhost:1/q/health/ready"), Duration.ofMillis(300)));
            assertTrue(failure.getMessage().contains("http://localhost:1/q/health/ready"), failure.getMessage());
            child.stop();
            assertFalse(child.isAlive());
        }
    }

    @Test
    void leavesTheProcessorsToOthersInTheBackground() throws Exception {
        var command = Background.of(List.of("/bin/sh", "-c", "nice; echo $GREETING"));
        var child = ChildProcess.start("migrator-service", command, ENVIRONMENT, logs);
        child.onExit().get();
        assertEquals(
                List.of("10", "hello"),
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
