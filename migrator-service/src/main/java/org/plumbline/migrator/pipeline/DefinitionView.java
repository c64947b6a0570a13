package org.plumbline.migrator.pipeline;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline's whole definition. */
@Schema(name = "PipelineDefinition")
public record DefinitionView(
        @Schema(examples = "moderation") String name,

        @Schema(
                description = "Where it is defined: built in, or a file of the operator's folder",
                examples = "built in")
        String origin,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The file's content as JSON, of the form that GET /api/v1/pipelines/schema defines")
        Object definition) {

    static DefinitionView of(Pipeline pipeline) {
        return new DefinitionView(
                pipeline.name(), pipeline.origin(), pipeline.document().value());
    }
}
