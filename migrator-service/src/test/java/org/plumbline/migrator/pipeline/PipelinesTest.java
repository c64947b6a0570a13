package org.plumbline.migrator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelinesTest {

    private static final String MINE = """
            pipeline: mine
            source: legacy
            publishes: [submission_facts]
            reference-queries: {submission_facts: sql/facts.sql}
            entities:
              - {name: posts, from: p, key: id, on-delete: keep, into: core.submissions, columns: {}}
            """;

    @TempDir
    Path folder;

    @Test
    void aFolderAddsToTheBuiltInPipelinesAndItsSqlLiesBesideIt() throws IOException {
        write("mine.yml", MINE);
        write("README.md", "no definition");
        Files.createDirectory(folder.resolve("sql"));
        write("sql/facts.sql", "SELECT 1;\n");

        var pipelines = Definitions.pipelines(Optional.of(folder.toString()));

        assertEquals(
                List.of("mine", "moderation", "recruiting"),
                pipelines.all().stream().map(Pipeline::name).toList());
        var mine = pipelines.named("mine").orElseThrow();
        assertEquals(Map.of("submission_facts", "SELECT 1"), mine.referenceQueries());
        assertEquals(folder.resolve("mine.yml").toString(), mine.origin());
    }

    @Test
    void aFileReplacesTheBuiltInPipelineOfItsName() throws IOException {
        write(
                "ours.yaml",
                MINE.replace("pipeline: mine", "pipeline: recruiting").replaceAll("(?m)^(publ|refer).*\n", ""));

        var pipelines = Definitions.pipelines(Optional.of(folder.toString()));

        assertEquals("legacy", pipelines.named("recruiting").orElseThrow().source());
        assertEquals(2, pipelines.all().size());
    }

    @Test
    void withoutAFolderThereAreTheBuiltInOnes() {
        assertEquals(
                List.of("built in", "built in"),
                Definitions.pipelines(Optional.empty()).all().stream()
                        .map(Pipeline::origin)
                        .toList());
    }

    @Test
    void everythingThatIsWrongInAnyFileStopsTheStart() throws IOException {
        write("a.yaml", "pipeline: a\nsource: a\nentities: []\n");
        write("b.yaml", MINE);
        write("c.yaml", MINE.replaceAll("(?m)^(publ|refer).*\n", ""));
        write("d.yaml", MINE.replaceAll("(?m)^(publ|refer).*\n", ""));

        assertEquals("""
                plumbline.pipelines.dir (PLUMBLINE_PIPELINES_DIR): the definitions in %s are invalid:
                a.yaml:3:1: entities: must be a list of at least one entity
                b.yaml:4:21: reference-queries.submission_facts: the file 'sql/facts.sql' is unreadable or empty
                d.yaml:1:1: pipeline: c.yaml:1 also defines the pipeline 'mine'""".formatted(folder), startFails(folder.toString()));
    }

    @Test
    void aFolderThatDoesNotExistStopsTheStart() {
        var nowhere = folder.resolve("nowhere").toString();
        assertEquals(
                "plumbline.pipelines.dir (PLUMBLINE_PIPELINES_DIR): %s is not a readable folder".formatted(nowhere),
                startFails(nowhere));
    }

    private String startFails(String dir) {
        return assertThrows(ConfigurationException.class, () -> Definitions.pipelines(Optional.of(dir)))
                .getMessage();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
