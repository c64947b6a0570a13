package org.plumbline.deploy.local.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanGuardTest {

    @TempDir
    Path folder;

    private final List<ProcessHandle> started = new ArrayList<>();

    @AfterEach
    void endWhatTheTestStarted() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void whatAKilledProcessHasStartedEnds() throws IOException {
        var parent = parent();
        var polite = child("polite");
        var stubborn = child("stubborn");
        var released = child("released");

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !isRunning(polite));
        await().atMost(Duration.ofSeconds(30)).until(() -> !isRunning(stubborn));
        assertTrue(isRunning(released));
    }

    /** Another JVM, which starts processes and is not given the time to end them. */
    private Process parent() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        started.add(process.toHandle());
        return process;
    }

    private ProcessHandle child(String name) {
        var file = folder.resolve(name);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(file) && !Files.readString(file).isBlank());
        try {
            var child = ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .orElseThrow();
            assertTrue(isRunning(child));
            started.add(child);
            return child;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One that nobody has reaped is none, as in a container without an init. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** What is killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            assertEquals(1, arguments.length);
            var folder = Path.of(arguments[0]);
            var guard = OrphanGuard.start();
            for (var child : List.of("polite", "stubborn", "released")) {
                var process = new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                child.equals("stubborn") ? "trap '' TERM; while :; do sleep 1; done" : "exec sleep 600")
                        .start();
                guard.guard(process.toHandle());
                if (child.equals("released")) {
                    guard.release(process.pid());
                }
                Files.writeString(folder.resolve(child), Long.toString(process.pid()));
            }
            Thread.sleep(Duration.ofMinutes(10));
        }
    }
}
