package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.catalog.metric.MetricUse;
import org.plumbline.service.security.AnsweredScope;

/** What it comes to that a version of a metric is published in place of the one that is. */
@RegisterForReflection
record MetricImpact(
        @Schema(examples = "upheld_report_share") String key,

        Span window,
        AnsweredScope scope,

        @Schema(nullable = true, description = "The published version; null where none is")
        Side old,

        @JsonProperty("new") @Schema(description = "The version that was asked about")
        Side proposed,

        Change change,

        @Schema(
                nullable = true,
                description = "For each service of which either version has a row, by name; null where they cannot be"
                        + " split by `platform_detail`")
        List<Platform> byPlatform,

        @Schema(
                nullable = true,
                description = "Why there is nothing by platform, in a sentence; null where there is",
                examples = "The definition of version 2 does not allow to split it by platform_detail")
        String byPlatformReason,

        @Schema(description = "What differs between the definitions, field by field; nothing where none is published")
        List<FieldChange> changes,

        @Schema(description = "Whether there are breaking changes for callers who name no version")
        boolean breaking,

        @Schema(
                description = "A group that is gone, another format, a ratio without its sides, a dataset that"
                        + " community-managers cannot see. Other numbers are no breaking change")
        List<BreakingChange> breakingChanges,

        @Schema(
                description = "Published metrics that are made of this one. They name a version, and stay at it until"
                        + " they get a version of their own that names another")
        List<MetricUse> usedBy,

        Publication publication,

        @Schema(
                nullable = true,
                description = "Of the old value, where the versions measure datasets that are published apart; null"
                        + " where both are of `publication`")
        Publication oldPublication) {

    @RegisterForReflection
    @Schema(
            name = "ImpactWindow",
            description =
                    "The thirty days up to the end of the five minutes that have begun, as where bi-service is asked for no"
                            + " window; half-open: `to` does not belong to it")
    record Span(Instant from, Instant to) {}

    @RegisterForReflection
    @Schema(name = "ImpactSide")
    record Side(
            @Schema(minimum = "1") int version,

            @Schema(nullable = true, description = "Null where there is nothing to measure")
            BigDecimal value,

            @Schema(nullable = true, description = "Of a ratio; null of anything else")
            BigDecimal numerator,

            @Schema(nullable = true, description = "Of a ratio; null of anything else")
            BigDecimal denominator,

            @Schema(
                    description = "How the value is shown; a percent is a share from 0 to 1",
                    enumeration = {"integer", "number", "percent", "hours"})
            String format,

            @Schema(
                    nullable = true,
                    description = "Behind a value that is shown; null where there is none",
                    examples = "%")
            String unit) {}

    @RegisterForReflection
    @Schema(name = "ImpactPlatform")
    record Platform(
            @Schema(nullable = true, description = "Null for rows that have none", examples = "instagram")
            String platformDetail,

            @Schema(
                    nullable = true,
                    description = "Null where none is published, or it has no value here; a count of no rows is 0")
            BigDecimal old,

            @JsonProperty("new") @Schema(nullable = true, description = "Likewise")
            BigDecimal proposed,

            Change change) {}
}
