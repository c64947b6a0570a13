package org.plumbline.migrator.pipeline;

import com.fasterxml.jackson.databind.JsonNode;

/** A pipeline, and the file that defines it. */
public final class Definition {

    private final Pipeline pipeline;
    private final YamlDocument document;

    Definition(Pipeline pipeline, YamlDocument document) {
        this.pipeline = pipeline;
        this.document = document;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    /** The file's content; of the form that the schema defines. */
    public JsonNode json() {
        return document.root();
    }

    /**
     * Where a field stands: {@code recruiting.yaml:17}.
     *
     * @param steps keys and indexes; what stands around the field where the file has none
     */
    public String place(Object... steps) {
        return document.file() + ":" + document.position(FieldPath.of(steps)).line();
    }

    DefinitionError error(FieldPath path, String message) {
        return document.error(path, message);
    }
}
