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

        @Schema(description = "Its location: built in, or a file in the operator's folder", examples = "built in")
        String origin,

        @Schema(description = "In loading order") List<EntityView> entities) {

    /** A migrated legacy table. */
    @Schema(name = "PipelineEntity")
    public record EntityView(
            @Schema(examples = "posts") String name,

            @Schema(description = "The legacy table", examples = "posts")
            String table,

            @Schema(description = "Its column that identifies a row", examples = "id")
            String key,

            @Schema(
                    nullable = true,
                    description = "Its column that every change updates; null if there is none",
                    examples = "updated_at")
            String cursor,

            @Schema(
                    enumeration = {"remove", "tombstone", "keep"},
                    description = "The handling of a row whose legacy row is gone")
            String onDelete,

            @Schema(description = "The target table", examples = "core.submissions")
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
