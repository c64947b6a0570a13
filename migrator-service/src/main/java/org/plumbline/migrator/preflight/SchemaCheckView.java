package org.plumbline.migrator.preflight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the live databases lack, by pipeline. */
@Schema(name = "SchemaCheck")
public record SchemaCheckView(@Schema(required = true) List<PipelineSchemaView> pipelines) {

    /** What the live databases of one pipeline lack. */
    @Schema(name = "PipelineSchemaCheck")
    public record PipelineSchemaView(
            @Schema(required = true, examples = "recruiting")
            String pipeline,

            @Schema(required = true, description = "Whether a run may start: there is no error, though maybe advice")
            boolean ok,

            @Schema(required = true, description = "Columns of both databases that were looked for", examples = "56")
            int checkedColumns,

            @Schema(required = true) List<SchemaFinding> findings) {

        static PipelineSchemaView of(String pipeline, int checkedColumns, List<SchemaFinding> findings) {
            return new PipelineSchemaView(
                    pipeline, findings.stream().noneMatch(SchemaFinding::isError), checkedColumns, findings);
        }
    }
}
