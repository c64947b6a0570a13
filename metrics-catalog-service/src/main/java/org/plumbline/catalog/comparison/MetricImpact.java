package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.catalog.metric.MetricUse;
import org.plumbline.service.security.AnsweredScope;

/** The impact of publishing a version of a metric. */
@RegisterForReflection
record MetricImpact(
        @Schema(examples = "upheld_report_share") String key,

        Span window,
        AnsweredScope scope,

        @Schema(nullable = true, description = "The published version; null if there is none")
        Side old,

        @JsonProperty("new") @Schema(description = "The requested version")
        Side proposed,

        ValueChange change,

        @Schema(
                nullable = true,
                description = "For each service with rows of either version, by name; null if the versions cannot be"
                        + " grouped by `platform_detail`")
        List<Platform> byPlatform,

        @Schema(
                nullable = true,
                description = "Why there are no values by platform, in a sentence; null if there are",
                examples = "The definition of version 2 does not allow grouping by platform_detail")
        String byPlatformReason,

        @Schema(description = "Differences of the definitions, field by field; empty if none is published")
        List<FieldChange> changes,

        @Schema(description = "Whether publishing breaks callers who request no particular version")
        boolean breaking,

        @Schema(
                description = "Breaking changes: a removed grouping, another format, a ratio that is no longer one, a"
                        + " dataset that community-managers cannot see. Changed values do not count")
        List<BreakingChange> breakingChanges,

        @Schema(
                description = "Published metrics that use this one. They stay at the version they name until a new"
                        + " version of theirs names another")
        List<MetricUse> usedBy,

        Publication publication,

        @Schema(
                nullable = true,
                description = "The old value's publication if the versions' datasets are published separately; null"
                        + " if both belong to `publication`")
        Publication oldPublication) {

    @RegisterForReflection
    @Schema(
            name = "ImpactWindow",
            description =
                    "The thirty days up to the end of the current five minutes, bi-service's default; half-open: `to`"
                            + " is excluded")
    record Span(Instant from, Instant to) {}

    @RegisterForReflection
    @Schema(name = "ImpactSide")
    record Side(
            @Schema(minimum = "1") int version,

            @Schema(nullable = true, description = "Null if there is nothing to measure")
            BigDecimal value,

            @Schema(nullable = true, description = "Only for a ratio; otherwise null")
            BigDecimal numerator,

            @Schema(nullable = true, description = "Only for a ratio; otherwise null")
            BigDecimal denominator,

            @Schema(
                    description = "How the value is shown; a percent is a share from 0 to 1",
                    enumeration = {"integer", "number", "percent", "hours"})
            String format,

            @Schema(nullable = true, description = "Unit suffix; null if the value has none", examples = "%")
            String unit) {}

    @RegisterForReflection
    @Schema(name = "ImpactPlatform")
    record Platform(
            @Schema(nullable = true, description = "Null for rows without a service", examples = "instagram")
            String platformDetail,

            @Schema(
                    nullable = true,
                    description = "Null if none is published or it has no value here; a count over no rows is 0")
            BigDecimal old,

            @JsonProperty("new")
            @Schema(nullable = true, description = "Null if it has no value here; a count over no rows is 0")
            BigDecimal proposed,

            ValueChange change) {}
}
