package org.plumbline.suite;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** The packaged migrator as a job: beside a running one, whose port it is told to take. */
@OnTheSuite
class OneShotTest {

    private static final Path JAR = Path.of("../migrator-service/target/quarkus-app/quarkus-run.jar");

    private final SuiteStack suite;

    @TempDir
    Path folder;

    OneShotTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void publishesBesideARunningServiceAndEndsWithZero() throws Exception {
        var job = run("migrate", "moderation");
        assertEquals(0, job.status(), job.log());
        assertThat(job.output(), containsString("moderation (delta) succeeded, publication "));
        // The log is elsewhere, so that nobody has to pick the progress out of it.
        assertTrue(job.output().lines().allMatch(line -> line.startsWith("run ")), job.output());
    }

    @Test
    void endsWithTwoWhereTheCommandIsNotUnderstood() throws Exception {
        assertEquals(2, run("migrate", "moderation", "--mode", "everything").status());
        assertEquals(2, run("migrate", "moderaton").status());
    }

    private record Job(int status, String output, String log) {}

    private Job run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectOutput(file("output")).redirectError(file("log"));
        builder.environment().clear();
        builder.environment().putAll(suite.migratorSettings());
        builder.environment()
                .put(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(suite.migrator().address().getPort()));
        var process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The job does not end:\n" + read("log"));
        }
        return new Job(process.exitValue(), read("output"), read("log"));
    }

    private File file(String name) {
        return folder.resolve(name).toFile();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
