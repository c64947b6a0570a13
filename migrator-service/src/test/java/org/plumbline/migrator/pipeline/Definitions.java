package org.plumbline.migrator.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.Transformers;

/** Reads definitions as the service does, without a service. */
final class Definitions {

    static final String FILE = "mine.yaml";

    private static final KnownChecks CHECKS =
            publishes -> Map.of("entity_counts", Set.of(), "submissions_parity", Set.of("submission_facts"));
    private static final Transformers TRANSFORMERS = new Transformers(List.of(() -> List.of(
            transformer("status", 1, null),
            transformer("language", 1, null),
            transformer("categories", 1, null),
            transformer("is-json-object", 1, null),
            transformer("json-text", 1, "the key of the object"),
            transformer("platform", 2, null))));
    private static final PipelineReader READER = new PipelineReader(new PipelineSchema(), TRANSFORMERS, CHECKS);

    private static final Map<String, String> WITNESSES =
            Map.of("facts.sql", "SELECT 1", "misspelt.sql", "SELECT {quarantined.post}, {quarantined.posts}");

    private Definitions() {}

    private static Transformer transformer(String name, int columns, String argument) {
        return new Transformer(name, columns, argument, "whatever", (values, given) -> null);
    }

    static Pipeline read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8)).pipeline();
    }

    static Definition read(byte[] yaml) {
        return READER.read(
                new PipelineFile(FILE, "/etc/" + FILE, yaml, path -> Optional.ofNullable(WITNESSES.get(path))));
    }

    /** What is wrong, a line for each thing; none where nothing is. */
    static List<String> errors(String yaml) {
        return errors(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> errors(byte[] yaml) {
        try {
            read(yaml);
            return List.of();
        } catch (DefinitionFault e) {
            return e.errors().stream().map(DefinitionError::toString).toList();
        }
    }
}
