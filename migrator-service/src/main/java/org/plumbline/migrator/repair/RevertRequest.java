package org.plumbline.migrator.repair;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reverts an application of a repair. */
@Schema(name = "RepairRevertRequest")
public record RevertRequest(
        @Schema(nullable = true, description = "The application from GET /api/v1/repairs. Default: the last one")
        Long repairRunId,

        @Schema(required = true, examples = "The dashboards of May must show the numbers reported then")
        @NotBlank(message = "is missing: state why the repair is reverted")
        @Pattern(regexp = ApplyRequest.REASON, message = ApplyRequest.NOT_A_REASON)
        String reason) {}
