package org.plumbline.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.scenario.ScenarioName;
import picocli.CommandLine.ExitCode;

/** The whole command against the packaged migrator, in a size at which figures mean nothing but everything is used. */
class BenchCommandTest {

    @TempDir
    Path folder;

    @Test
    void measuresEveryScenarioAndThenOnlyWhatItIsAskedForOnTheDataThatItKept() throws IOException {
        assertEveryFigure(bench("--posts", "500", "--reports", "200", "--applications", "300"));
        assertOnlyTheYardstick(bench("--posts", "500", "--reports", "0", "--only", "yardstick"));
    }

    private static void assertEveryFigure(JsonNode results) {
        for (var scenario : ScenarioName.standard()) {
            assertTrue(
                    figures(results)
                            .anyMatch(figure -> figure.path("scenario").asText().equals(scenario.toString())),
                    () -> scenario + " left no figure: " + results);
        }
        assertEquals(500, results.at("/sizes/posts").asLong());
        assertTrue(results.at("/machine/postgres").asText().startsWith("18"), results::toPrettyString);
        var yardstick = value(results, "yardstick", "all tables");
        assertTrue(yardstick > 0);
        assertEquals(
                value(results, "load", "extraction to written") / yardstick,
                value(results, "load", "extraction to written / yardstick"),
                1e-6);
        assertTrue(value(results, "load", "heap, most used") > 0);
        assertEquals(1, value(results, "reconcile", "silent edits found"));
        assertEquals(1, value(results, "reconcile", "deletes found"));
    }

    /** Beyond their limits or not: the command fails for no figure unless it is strict. */
    private static void assertOnlyTheYardstick(JsonNode results) {
        assertTrue(figures(results)
                .anyMatch(figure -> figure.path("scenario").asText().equals("yardstick")));
        assertFalse(figures(results)
                .anyMatch(figure -> figure.path("scenario").asText().equals("load")));
        assertEquals(
                0,
                figures(results)
                        .filter(figure -> figure.path("verdict").asText().equals("missed"))
                        .count());
    }

    private JsonNode bench(String... arguments) throws IOException {
        var file = folder.resolve("results/bench.json");
        var all = Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--data", folder.resolve("kept").toString(), "--json", file.toString()))
                .toArray(String[]::new);
        assertEquals(ExitCode.OK, BenchCommand.commandLine().execute(all));
        return new JsonMapper().readTree(file.toFile());
    }

    private static Stream<JsonNode> figures(JsonNode results) {
        return results.path("results").valueStream();
    }

    private static double value(JsonNode results, String scenario, String name) {
        return figures(results)
                .filter(figure -> figure.path("scenario").asText().equals(scenario)
                        && figure.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure '" + name + "' in " + results))
                .path("value")
                .asDouble();
    }
}
