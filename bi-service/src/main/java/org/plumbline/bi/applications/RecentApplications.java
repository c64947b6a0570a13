package org.plumbline.bi.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.KpiState;

record RecentApplications(
        @Schema(required = true) KpiState state,

        @Schema(description = "Only where `state` is `not_available`: why") @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason,

        @Schema(
                required = true,
                description = "The newest first; of those made at one moment, the highest `applicationId` first")
        List<Item> items,

        @Schema(
                required = true,
                nullable = true,
                description = "Send it as `after` to get what follows; null at the end of the list",
                examples = "2026-11-20T09:14:03Z_40000")
        String next,

        @Schema(required = true) Publication publication) {

    /** One application with its job and its company. */
    @Schema(name = "Application")
    record Item(
            @Schema(required = true) long applicationId,

            @Schema(required = true, description = "As the legacy database spells it", examples = "interview")
            String applicationStatus,

            @Schema(required = true, nullable = true, examples = "referral")
            String applicationSource,

            @Schema(required = true, description = "When the application was made")
            Instant createdAt,

            @Schema(required = true, description = "When it was last changed")
            Instant updatedAt,

            @Schema(required = true) long jobId,
            @Schema(required = true) String jobTitle,

            @Schema(required = true, nullable = true, description = "Null where the job names no company that exists")
            Long companyId,

            @Schema(required = true, nullable = true) String companyName,
            @Schema(required = true, nullable = true) String companyIndustry,

            @Schema(required = true, description = "The job's prestige, 0 where nobody entered one")
            int priorityScore,

            @Schema(required = true, nullable = true, examples = "EUR")
            String salaryCurrency,

            @Schema(required = true, nullable = true) BigDecimal salaryMin,
            @Schema(required = true, nullable = true) BigDecimal salaryMax,

            @Schema(required = true, nullable = true, examples = "Paris, Île-de-France, France")
            String location,

            @Schema(required = true, nullable = true, examples = "senior")
            String experienceLevel) {}
}
