package org.plumbline.suite;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.PackagedProcess;
import org.plumbline.suite.stack.SuiteStack;

/** The packaged migrator as a job: beside a running one, whose port it is told to take. */
@OnTheSuite
class OneShotTest {

    private final SuiteStack suite;

    @TempDir
    Path folder;

    OneShotTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void publishesBesideARunningServiceAndEndsWithZero() throws Exception {
        var job = run("migrate", "moderation");
        assertEquals(0, job.await(), job.log());
        assertThat(job.output(), containsString("moderation (delta) succeeded, publication "));
        // The log is elsewhere, so that nobody has to pick the progress out of it.
        assertTrue(job.output().lines().allMatch(line -> line.startsWith("run ")), job.output());
    }

    @Test
    void endsWithTwoWhereTheCommandIsNotUnderstood() throws Exception {
        assertEquals(2, run("migrate", "moderation", "--mode", "everything").await());
        assertEquals(2, run("migrate", "moderaton").await());
    }

    @Test
    void saysWhatIsWrongWithADefinition() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), """
                pipeline: mine
                source: moderation
                entities:
                  - {name: posts, from: posts, key: id, on-delete: keep, into: core.submissions, columns: {}, parts: [
                      {into: core.post_data, columns: {}}]}
                """);
        var job = run(Map.of("PLUMBLINE_PIPELINES_DIR", folder.toString()), "migrate", "mine");
        assertEquals(1, job.await(), job.log());
        assertThat(
                job.log(),
                containsString("mine.yaml:5:30: entities[0].parts[0].columns: has to be mappings by target column"));
    }

    private PackagedProcess run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private PackagedProcess run(Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var environment = suite.migratorSettings();
        environment.putAll(settings);
        environment.put(
                "QUARKUS_HTTP_PORT", Integer.toString(suite.migrator().address().getPort()));
        var job = PackagedProcess.start("migrator-service", folder, environment, arguments);
        job.await();
        return job;
    }
}
