package org.plumbline.migrator.quarantine;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.pipeline.Pipeline;

/** Which rows in quarantine to retry; an omitted field matches every row. */
public record RetryRequest(
        @Schema(nullable = true, examples = "moderation") String pipeline,

        @Schema(nullable = true, examples = "reports") @Pattern(regexp = NAME, message = NOT_A_NAME)
        String entity,

        @Schema(nullable = true, examples = "post_id") @Pattern(regexp = NAME, message = NOT_A_NAME)
        String field,

        @Schema(nullable = true) @Pattern(regexp = NAME, message = NOT_A_NAME)
        String rule) {

    private static final String NAME = "[^\\p{Cntrl}]{1,500}";
    private static final String NOT_A_NAME = "is not a name: 1 to 500 characters, no control characters";

    static final RetryRequest EVERYTHING = new RetryRequest(null, null, null, null);

    /** Matches waiting rows of a pipeline. */
    QuarantineFilter waitingIn(Pipeline one) {
        return new QuarantineFilter(
                Optional.of(one),
                Optional.empty(),
                Optional.ofNullable(entity),
                Optional.ofNullable(field),
                Optional.ofNullable(rule),
                QuarantineFilter.State.WAITING);
    }
}
