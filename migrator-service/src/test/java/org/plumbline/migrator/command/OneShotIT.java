package org.plumbline.migrator.command;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.testsupport.packaged.PackagedProcess;

/** The packaged migrator as a job: beside a running one, whose port it is told to take. */
@QuarkusIntegrationTest
class OneShotIT extends MigrationTest {

    @TempDir
    Path folder;

    @Test
    void publishesBesideARunningServiceAndEndsAtOnceWithZero() throws Exception {
        legacy.community(1, "paris");
        // However long a service stays that is told to end.
        var job = run(Map.of("QUARKUS_SHUTDOWN_DELAY", "10M"), "migrate", "moderation");
        assertEquals(0, job.await(), job.log());
        assertThat(job.output(), containsString("moderation (delta) succeeded, publication "));
        // The log is elsewhere, so that nobody has to pick the progress out of it.
        assertTrue(job.output().lines().allMatch(line -> line.startsWith("run ")), job.output());
    }

    @Test
    void endsWithTwoWhereTheCommandIsNotUnderstood() throws Exception {
        assertEquals(
                2,
                run(Map.of(), "migrate", "moderation", "--mode", "everything").await());
        assertEquals(2, run(Map.of(), "migrate", "moderaton").await());
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
                containsString("mine.yaml:5:30: entities[0].parts[0].columns: must be mappings by target column"));
    }

    private PackagedProcess run(Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var beside = new HashMap<>(settings);
        beside.put("QUARKUS_HTTP_PORT", Integer.toString(RestAssured.port));
        var job = new Job(target, legacy, folder).start(beside, arguments);
        job.await();
        return job;
    }
}
