package org.plumbline.migrator.repair;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Applies a repair that has been previewed. */
@Schema(name = "RepairApplyRequest")
public record ApplyRequest(
        @Schema(
                required = true,
                minimum = "1",
                description = "The number of rows that a preview found; with a different count nothing is changed",
                examples = "274")
        @NotNull(message = "is missing: the count of a preview")
        @Min(value = 1, message = "must be at least 1")
        Long expected,

        @Schema(required = true, examples = "The target was filled with version 1 of the platform rules")
        @NotBlank(message = "is missing: state why the rows are repaired")
        @Pattern(regexp = REASON, message = NOT_A_REASON)
        String reason) {

    static final String REASON = "[^\\p{Cntrl}]{0,1000}";
    static final String NOT_A_REASON = "is longer than 1000 characters, or contains control characters";
}
