package org.plumbline.migrator.preflight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mismatches of the live databases, by pipeline. */
@Schema(name = "SchemaCheck")
public record SchemaCheckView(List<PipelineSchemaView> pipelines) {

    /** Mismatches of one pipeline's live databases. */
    @Schema(name = "PipelineSchemaCheck")
    public record PipelineSchemaView(
            @Schema(examples = "recruiting") String pipeline,

            @Schema(description = "Whether a run may start: there are no errors, only advice")
            boolean ok,

            @Schema(description = "Checked columns of both databases", examples = "56")
            int checkedColumns,

            List<SchemaFinding> findings) {

        static PipelineSchemaView of(String pipeline, int checkedColumns, List<SchemaFinding> findings) {
            return new PipelineSchemaView(
                    pipeline, findings.stream().noneMatch(SchemaFinding::isError), checkedColumns, findings);
        }
    }
}
