package org.plumbline.migrator.command;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;

/** What a job's process does once it has started; that a packaged one does start is for the suite's tests. */
@QuarkusTest
class OneShotRunTest extends MigrationTest {

    @Inject
    OneShotRun process;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void endsWithZeroOnceTheRunIsPublished() throws Exception {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        assertEquals(0, launch("migrate", "moderation", "--mode", "full"));
        var last = output.toString().lines().toList().getLast();
        assertThat(last, matchesPattern("run \\d+ · moderation \\(full\\) succeeded, publication \\d+: read 2 = .*"));
        assertEquals("one-shot", value("SELECT requested_by FROM etl.runs"));
    }

    @Test
    void endsWithZeroWhereNothingHasChangedAndTheContentIsPublished() throws Exception {
        legacy.community(1, "paris");
        run();
        assertEquals(0, launch("migrate", "moderation"));
        assertThat(output.toString(), containsString("moderation (delta) succeeded, publication "));
    }

    @Test
    void endsWithOneWhenTheRunFails() throws Exception {
        legacy.execute("ALTER TABLE reports RENAME TO complaints");
        try {
            assertEquals(1, launch("migrate", "moderation"));
            assertThat(errors.toString(), containsString("Not published: "));
            assertThat(errors.toString(), containsString("reports"));
        } finally {
            legacy.execute("ALTER TABLE complaints RENAME TO reports");
        }
    }

    @Test
    void endsWithTwoWhereThereIsNoSuchPipeline() throws Exception {
        assertEquals(2, launch("migrate", "moderaton"));
        assertThat(errors.toString(), containsString("did you mean 'moderation'?"));
    }

    @Test
    void endsWithThreeWhileAnotherProcessRunsThePipeline() throws Exception {
        try (var elsewhere = target.connectAsSuperuser()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            assertEquals(3, launch("migrate", "moderation"));
            assertThat(errors.toString(), containsString("Pipeline moderation is locked by postgres"));
        }
    }

    private int launch(String... arguments) throws Exception {
        var line = MigrateArguments.commandLine()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true));
        return process.run(line, arguments);
    }
}
