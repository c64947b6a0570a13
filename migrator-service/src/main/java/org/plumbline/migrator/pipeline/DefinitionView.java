package org.plumbline.migrator.pipeline;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline's whole definition. */
@Schema(name = "PipelineDefinition")
public record DefinitionView(
        @Schema(examples = "moderation") String name,

        @Schema(description = "Its location: built in, or a file in the operator's folder", examples = "built in")
        String origin,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The file's content as JSON, in the form defined by GET /api/v1/pipelines/schema")
        Object definition) {

    static DefinitionView of(Pipeline pipeline) {
        return new DefinitionView(
                pipeline.name(), pipeline.origin(), pipeline.document().value());
    }
}
