package org.plumbline.migrator.command;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;

class MigrateArgumentsTest {

    @Test
    void aRunIsADeltaUnlessAnotherModeIsAskedFor() {
        assertEquals(new RunRequest("moderation", RunMode.DELTA), request("migrate", "moderation"));
        assertEquals(
                new RunRequest("moderation", RunMode.RECONCILE),
                request("migrate", "moderation", "--mode", "reconcile"));
        assertEquals(new RunRequest("moderation", RunMode.FULL), request("migrate", "--mode=full", "moderation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "migrat moderation", "migrate moderation --mode everything", "migrate a b"})
    void whatCannotBeUnderstoodEndsWithTwo(String arguments) {
        var errors = new StringWriter();
        var line = MigrateArguments.commandLine().setErr(new PrintWriter(errors, true));
        assertEquals(2, line.execute(arguments.split(" ", -1)));
        assertThat(errors.toString(), containsString("migrator-service migrate"));
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(
                MigrateArguments.commandLine().getSubcommands().get("migrate").getUsageMessage(),
                containsString("Exit status: 0 published"));
    }

    private static RunRequest request(String... arguments) {
        return MigrateArguments.request(MigrateArguments.commandLine().parseArgs(arguments));
    }
}
