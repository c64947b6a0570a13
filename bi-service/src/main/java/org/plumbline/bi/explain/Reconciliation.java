package org.plumbline.bi.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value beside that of the legacy database. */
@Schema(name = "Reconciliation")
record Reconciliation(
        @Schema(
                required = true,
                nullable = true,
                description =
                        "What the legacy database itself said then, by the same definition, in the same window and"
                                + " scope; null where `reason` says why, and where the definition gives no value")
        BigDecimal legacyValue,

        @Schema(
                required = true,
                nullable = true,
                description = "The value of the published facts; of a count a number also where `state` is `no_data`")
        BigDecimal value,

        @Schema(required = true, nullable = true, description = "`value` less `legacyValue`; null where either is")
        BigDecimal difference,

        @Schema(required = true, nullable = true, description = "When the legacy database was read, by its clock")
        Instant asOf,

        @Schema(required = true, nullable = true, description = "The run that read it")
        Long runId,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "How many of the rows behind `value` were made by the new application, so that no legacy value"
                                + " can hold them; null where the dataset does not say")
        Long bornHere,

        @Schema(description = "Only where there is no legacy value to compare with: why")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason) {

    /** There is nothing to compare. */
    static Reconciliation impossible(String reason) {
        return new Reconciliation(null, null, null, null, null, null, reason);
    }
}
