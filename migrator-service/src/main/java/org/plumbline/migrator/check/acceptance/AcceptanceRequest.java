package org.plumbline.migrator.check.acceptance;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The difference to accept, and why. */
@Schema(name = "AcceptanceRequest")
public record AcceptanceRequest(
        @Schema(
                nullable = true,
                description = "The run whose result is accepted. Default: the check's last one",
                examples = "42")
        Long runId,

        @Schema(required = true, examples = "Two posts were removed twice in 2024; see the minutes of 3 November")
        @NotBlank(message = "is missing: state why the difference is right or acceptable")
        @Size(max = 2_000, message = "has more than 2,000 characters")
        @Pattern(regexp = TEXT, message = "has a control character")
        String reason,

        @Schema(nullable = true, description = "When it expires. Default: never") @Future(message = "is in the past")
        Instant until) {

    /** Line breaks and tabs, but no other control characters. */
    static final String TEXT = "[\\P{Cntrl}\\r\\n\\t]*";
}
