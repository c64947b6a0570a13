package org.plumbline.migrator.preflight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the live databases lack, by pipeline. */
@Schema(name = "SchemaCheck")
public record SchemaCheckView(List<PipelineSchemaView> pipelines) {

    /** What the live databases of one pipeline lack. */
    @Schema(name = "PipelineSchemaCheck")
    public record PipelineSchemaView(
            @Schema(examples = "recruiting") String pipeline,

            @Schema(description = "Whether a run may start: there is no error, though maybe advice")
            boolean ok,

            @Schema(description = "Columns of both databases that were looked for", examples = "56")
            int checkedColumns,

            List<SchemaFinding> findings) {

        static PipelineSchemaView of(String pipeline, int checkedColumns, List<SchemaFinding> findings) {
            return new PipelineSchemaView(
                    pipeline, findings.stream().noneMatch(SchemaFinding::isError), checkedColumns, findings);
        }
    }
}
