package org.plumbline.bench.command;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a bench that could do nothing any more. */
class KilledBenchTest {

    @TempDir
    Path folder;

    @Test
    void itsServerEndsWithIt() throws IOException {
        var bench = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchCommand.class.getName(),
                        "--posts=2000000",
                        "--only=yardstick",
                        "--data=" + folder,
                        "--json=" + folder.resolve("results.json")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bench.log").toFile())
                .start();
        try {
            // It fills the legacy database now, which takes a while.
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Files.readString(folder.resolve("bench.log")).contains("posts"));
            var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                            .getFirst()))
                    .orElseThrow();
            assertTrue(isRunning(server));
            bench.destroyForcibly();
            await().atMost(Duration.ofSeconds(40)).until(() -> !isRunning(server));
        } finally {
            bench.destroyForcibly();
        }
    }

    /** One that nobody has reaped is none, as in a container without an init. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
