package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Copies of what kustomize and shell scripts cannot read where it is written are the same. */
class CopiesTest {

    private static final Path RULES = Sources.PROJECT.resolve("deploy/prometheus/plumbline.rules.yaml");
    private static final Path BOOTSTRAP =
            Sources.PROJECT.resolve("deploy/postgres/src/main/resources/org/plumbline/deploy/postgres/bootstrap.sql");

    private static final String RULES_HEAD = """
            # Written by CopiesTest from deploy/prometheus/plumbline.rules.yaml: edit that, and run the test with -Ddocs.update=true.
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata:
              name: plumbline
              labels:
                app.kubernetes.io/part-of: plumbline
            spec:
            """;

    @Test
    void theRulesOfTheOperatorAreThoseOfPrometheus() throws IOException {
        var rules = Files.readString(RULES);
        var groups = rules.substring(rules.indexOf("groups:"))
                .lines()
                .map(line -> line.isEmpty() ? line : "  " + line)
                .collect(Collectors.joining("\n", RULES_HEAD, "\n"));
        assertSays(Sources.FOLDER.resolve("components/monitoring/rules.yaml"), groups);
    }

    @Test
    void theBootstrapIsThatOfTheDatabase() throws IOException {
        assertSays(Sources.FOLDER.resolve("base/bootstrap-job/bootstrap.sql"), Files.readString(BOOTSTRAP));
    }

    @Test
    void aScenarioCountsWhatTheScheduleLogs() throws IOException {
        var counted = Pattern.compile("logged '-of-moderation( .+)'")
                .matcher(Files.readString(Sources.FOLDER.resolve("test/scenarios/runs-once")));
        assertTrue(counted.find());
        var jobs = Files.readString(Sources.PROJECT.resolve(
                "migrator-service/src/main/java/org/plumbline/migrator/schedule/TimedJobs.java"));
        assertTrue(jobs.contains("\"%s" + counted.group(1) + "%s\""), counted.group(1));
    }

    private static void assertSays(Path copy, String expected) throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(copy, expected);
        }
        assertEquals(expected, Files.readString(copy), () -> copy + ": run this test with -Ddocs.update=true");
    }
}
