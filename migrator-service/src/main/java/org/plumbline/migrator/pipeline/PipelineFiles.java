package org.plumbline.migrator.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;

/** Finds the files that define pipelines. */
final class PipelineFiles {

    // By name: a native image cannot list the folder.
    private static final List<String> BUILT_IN = List.of("moderation.yaml", "recruiting.yaml");

    private PipelineFiles() {}

    static List<PipelineFile> builtIn() {
        return BUILT_IN.stream()
                .map(name -> new PipelineFile(
                        "built in",
                        Documents.yaml(name, resource("/pipelines/" + name).orElseThrow()),
                        path -> resource("/sql/" + path).map(PipelineFiles::utf8)))
                .toList();
    }

    static PipelineFile of(Path file, Node document) {
        return new PipelineFile(file.toString(), document, path -> beside(file, path));
    }

    private static Optional<String> beside(Path file, String path) {
        try {
            return Optional.of(Files.readString(file.resolveSibling(path)));
        } catch (IOException | InvalidPathException e) {
            // The definition is refused with the path, for its author to mend.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> resource(String path) {
        try (var stream = PipelineFiles.class.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
