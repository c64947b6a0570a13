package org.plumbline.migrator.sabotage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;

/** The definitions of the lies that are told by a pipeline: the built-in one, but for what they say instead. */
public class LyingPipelines implements QuarkusTestResourceLifecycleManager {

    private static final List<String> REFERENCE_QUERIES =
            List.of("legacy/submission_facts.sql", "legacy/report_facts.sql");

    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("plumbline-lying-pipelines");
            Files.createDirectory(folder.resolve("legacy"));
            for (var referenceQuery : REFERENCE_QUERIES) {
                var query = resource("/sql/" + referenceQuery);
                Files.writeString(folder.resolve(referenceQuery), query);
                Files.writeString(
                        folder.resolve(referenceQuery.replace(".sql", "-emptied.sql")),
                        "SELECT * FROM (%n%s%n) AS emptied WHERE false".formatted(query));
            }
            for (var lie : LieFile.all()) {
                if (!lie.mappings().isEmpty()) {
                    Files.writeString(folder.resolve(lie.name() + ".yaml"), definition(lie));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("plumbline.pipelines.dir", folder.toString());
    }

    private static String definition(Lie lie) throws IOException {
        var honest = resource("/pipelines/%s.yaml".formatted(Lie.HONEST_PIPELINE));
        var lying = replaced(honest, "pipeline: " + Lie.HONEST_PIPELINE, "pipeline: " + lie.pipeline());
        for (var mapping : lie.mappings()) {
            lying = replaced(lying, mapping.honest(), mapping.lying());
        }
        return lying;
    }

    private static String replaced(String definition, String honest, String lying) {
        if (!definition.contains(honest)) {
            throw new IllegalArgumentException("the definition does not say: " + honest);
        }
        return definition.replace(honest, lying);
    }

    private static String resource(String name) throws IOException {
        try (var stream = LyingPipelines.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void stop() {
        Uncheck.run(() -> FileUtils.deleteDirectory(folder.toFile()));
    }
}
