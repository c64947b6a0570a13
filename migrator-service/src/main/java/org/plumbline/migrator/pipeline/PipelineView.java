package org.plumbline.migrator.pipeline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.tree.Fields;

/** A pipeline in the API's list. */
@Schema(name = "Pipeline")
public record PipelineView(
        @Schema(examples = "moderation") String name,

        @Schema(description = "The legacy database it reads", examples = "moderation")
        String source,

        @Schema(
                description = "Where it is defined: built in, or a file of the operator's folder",
                examples = "built in")
        String origin,

        @Schema(description = "In the order in which they are moved")
        List<EntityView> entities) {

    /** A legacy table that is moved. */
    @Schema(name = "PipelineEntity")
    public record EntityView(
            @Schema(examples = "posts") String name,

            @Schema(description = "The legacy table", examples = "posts")
            String table,

            @Schema(description = "Its column that identifies a row", examples = "id")
            String key,

            @Schema(
                    nullable = true,
                    description = "Its column that tells of changes; null where there is none",
                    examples = "updated_at")
            String cursor,

            @Schema(
                    enumeration = {"remove", "tombstone", "keep"},
                    description = "What becomes of a row whose legacy row is gone")
            String onDelete,

            @Schema(description = "The table that its rows go to", examples = "core.submissions")
            String into) {

        static EntityView of(Entity entity) {
            return new EntityView(
                    entity.name(),
                    entity.from().toString(),
                    entity.key(),
                    entity.cursor(),
                    Fields.written(entity.onDelete()),
                    entity.into().table().toString());
        }
    }

    static PipelineView of(Pipeline pipeline) {
        return new PipelineView(
                pipeline.name(),
                pipeline.source(),
                pipeline.origin(),
                pipeline.entities().stream().map(EntityView::of).toList());
    }
}
