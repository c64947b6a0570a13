package org.plumbline.migrator.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/** Reads definitions as the service does, without a service. */
public final class Definitions {

    static final String FILE = "mine.yaml";

    private static final KnownChecks CHECKS =
            publishes -> Map.of("entity_counts", Set.of(), "submissions_parity", Set.of("submission_facts"));
    private static final Map<String, String> REFERENCE_QUERIES =
            Map.of("facts.sql", "SELECT 1;", "leaves-out-post.sql", "SELECT 1 WHERE {quarantined.post} IS NULL");
    private static final Transformers TRANSFORMERS = new Transformers(List.of(
            () -> transformers(1, null, "status", "language", "hashtags", "categories", "is-json-object"),
            () -> transformers(1, "the key", "json-text", "json-number", "json-texts"),
            () -> transformers(2, null, "platform", "platform-detail", "platform-source", "platform-rule")));
    private static final DefinitionSchema SCHEMA = DefinitionSchema.ofPipelines();

    private Definitions() {}

    /** The registry, with transformers and checks enough for the built-in definitions. */
    public static Pipelines pipelines(Optional<String> dir) {
        return new Pipelines(() -> dir, TRANSFORMERS, Definitions::anyCheck);
    }

    static Pipeline read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static Pipeline read(byte[] yaml) {
        var file = new PipelineFile(
                "/etc/" + FILE, Documents.yaml(FILE, yaml), path -> Optional.ofNullable(REFERENCE_QUERIES.get(path)));
        return file.read(SCHEMA, TRANSFORMERS, CHECKS);
    }

    /** What is wrong, a line for each thing; none where nothing is. */
    static List<String> violations(String yaml) {
        return violations(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> violations(byte[] yaml) {
        try {
            read(yaml);
            return List.of();
        } catch (Failure.InvalidInput e) {
            return e.getMessage().lines().toList();
        }
    }

    private static List<Transformer> transformers(int columns, String argument, String... names) {
        return Stream.of(names)
                .map(name -> new Transformer(name, columns, argument, name, (values, given) -> null))
                .toList();
    }

    private static Map<String, Set<String>> anyCheck(Collection<String> publishes) {
        return PipelineFile.builtIn()
                .flatMap(file -> file.document().get("checks").items().stream())
                .map(check -> check.isText() ? check.text() : check.get("check").text())
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> Set.of()));
    }
}
