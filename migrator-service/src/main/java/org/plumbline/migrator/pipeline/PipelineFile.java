package org.plumbline.migrator.pipeline;

import java.util.Optional;
import java.util.function.Function;

/** A file that defines a pipeline. */
final class PipelineFile {

    private final String name;
    private final String origin;
    private final byte[] content;
    private final Function<String, Optional<String>> witnesses;

    /**
     * @param name without its folder
     * @param origin where it is, for people
     * @param witnesses the text of a SQL file by its path as the definition gives it; empty where it cannot be read
     */
    PipelineFile(String name, String origin, byte[] content, Function<String, Optional<String>> witnesses) {
        this.name = name;
        this.origin = origin;
        this.content = content;
        this.witnesses = witnesses;
    }

    String origin() {
        return origin;
    }

    /** @throws DefinitionFault where the file is no YAML */
    YamlDocument document() {
        return YamlReader.read(name, content);
    }

    /** The one query of a witness's file, without its end, so that it can stand inside another; empty where there is none. */
    Optional<String> witness(String path) {
        return witnesses
                .apply(path)
                .map(sql -> sql.strip().replaceFirst(";+$", "").strip())
                .filter(sql -> !sql.isEmpty());
    }
}
