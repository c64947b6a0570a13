package org.plumbline.migrator.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/**
 * A file that defines a pipeline.
 *
 * @param origin its location, for people
 * @param referenceQueries the text of a SQL file by its path in the definition; empty if it cannot be read
 */
record PipelineFile(String origin, Node document, Function<String, Optional<String>> referenceQueries) {

    static Stream<PipelineFile> builtIn() {
        // By name: a native image cannot list the folder.
        return Pipelines.BUILT_IN.stream()
                .map(name -> name + ".yaml")
                .map(name -> new PipelineFile(
                        "built in",
                        Documents.yaml(name, DefinitionFolder.resource("/pipelines/" + name)),
                        path -> Optional.of(
                                new String(DefinitionFolder.resource("/sql/" + path), StandardCharsets.UTF_8))));
    }

    /** An operator's file, with reference queries at paths relative to it. */
    static PipelineFile of(Path file, Node document) {
        return new PipelineFile(file.toString(), document, path -> {
            try {
                return Optional.of(Files.readString(file.resolveSibling(path)));
            } catch (IOException | InvalidPathException e) {
                // The definition is then refused, and the message names this path.
                return Optional.empty();
            }
        });
    }

    /** @throws Failure.InvalidInput with every violation */
    Pipeline read(DefinitionSchema schema, Transformers transformers, KnownChecks checks) {
        var violations = new ArrayList<>(schema.violations(document));
        violations.addAll(DefinitionRules.violations(document, transformers, checks, this::referenceQuery));
        if (!violations.isEmpty()) {
            throw new Failure.InvalidInput(document.file(), List.copyOf(violations));
        }
        return Pipeline.of(this);
    }

    /**
     * Reads a reference query's file, without the final semicolon, so that it can be nested; empty if there is none.
     */
    Optional<String> referenceQuery(String path) {
        return referenceQueries
                .apply(path)
                .map(sql -> sql.strip().replaceFirst(";+$", "").strip())
                .filter(sql -> !sql.isEmpty());
    }
}
