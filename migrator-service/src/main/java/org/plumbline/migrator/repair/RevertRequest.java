package org.plumbline.migrator.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reverts an application of a repair. */
@Schema(name = "RepairRevertRequest")
public record RevertRequest(
        @Schema(
                nullable = true,
                description = "Which application, as GET /api/v1/repairs names it; the last one unless given")
        Long repairRunId,

        @Schema(required = true, examples = "The dashboards of May have to show what was reported then")
        @NotBlank(message = "is missing: why the repair is taken back")
        @Pattern(regexp = ApplyRequest.REASON, message = ApplyRequest.NOT_A_REASON)
        String reason) {}
