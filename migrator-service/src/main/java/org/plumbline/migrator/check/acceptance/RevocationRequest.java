package org.plumbline.migrator.check.acceptance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an acceptance is withdrawn. */
@Schema(name = "RevocationRequest")
public record RevocationRequest(
        @Schema(required = true, examples = "The source has been corrected")
        @NotBlank(message = "is missing: state why the difference is no longer accepted")
        @Size(max = 2_000, message = "has more than 2,000 characters")
        @Pattern(regexp = AcceptanceRequest.TEXT, message = "has a control character")
        String reason) {}
