package org.plumbline.bi.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.overview.Overview;
import org.plumbline.bi.window.KpiState;

/** Why a KPI has the value that it has. All of it is one state of the data. */
record Explanation(
        @Schema(required = true, examples = "removedPosts") String kpi,

        @Schema(required = true) Definition definition,
        @Schema(required = true) Overview.Span window,
        @Schema(required = true) Overview.Seen scope,

        @Schema(required = true, nullable = true, description = "As in the overview; null unless `state` is `value`")
        BigDecimal value,

        @Schema(required = true) KpiState state,

        @Schema(description = "Only where `state` is `not_available`: why") @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "How many rows the value is made of; of a rate, those of its numerator. Null where `state` is"
                                + " `not_available`")
        Long rows,

        @Schema(description = "Only of a rate: what `rows` are divided by") @JsonInclude(JsonInclude.Include.NON_NULL)
        Long denominator,

        @Schema(
                required = true,
                description = "By the branches of the takedown rule. `rows` always add up to `rows` beside `value`")
        List<Contribution> contributions,

        @Schema(required = true, description = "What of the contributions adds up to what")
        String addingUp,

        @Schema(required = true) Publication publication,

        @Schema(
                required = true,
                nullable = true,
                description = "The run that made the publication; null before the first")
        RunSummary run,

        @Schema(required = true, description = "What that run checked before it published, in order")
        List<Check> checks,

        @Schema(required = true) Reconciliation reconciliation,

        @Schema(
                required = true,
                description = "The latest of the rows that the value is made of, at most 20, by their time and key")
        List<Fact> sample) {

    /** What the KPI means. */
    @Schema(name = "KpiDefinition")
    record Definition(
            @Schema(required = true, description = "Its key in the catalog", examples = "removed_posts")
            String metric,

            @Schema(required = true) String title,

            @Schema(required = true, description = "In words")
            String description,

            @Schema(required = true, examples = "submission_facts")
            String dataset,

            @Schema(required = true, description = "The column that places a row in the window")
            String timeColumn,

            @Schema(required = true, examples = "hours") String unit,

            @Schema(
                    required = true,
                    description = "What is computed over the rows in the window",
                    examples = "count(rows) where effective_takedown_at is not null")
            String rule,

            @Schema(
                    required = true,
                    description = "The takedown rule: the first of these branches that applies decides")
            List<TakedownBranch> takedownRule) {}

    /** A branch of the takedown rule. */
    @Schema(name = "TakedownBranch")
    record TakedownBranch(
            @Schema(required = true, examples = "report_flow")
            String source,

            @Schema(required = true, description = "The timestamp that it takes", examples = "report_taken_down_at")
            String reads,

            @Schema(required = true) String description) {}

    /** What the rows of a branch make of the value. */
    @Schema(name = "Contribution")
    record Contribution(
            @Schema(required = true, description = "`none`: no takedown", examples = "report_flow")
            String branch,

            @Schema(required = true) String description,
            @Schema(required = true) long rows,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "The part of a count or of a rate; of a median, that of these rows alone, null without any")
            BigDecimal value) {}

    /** A check of the run. */
    @Schema(name = "ExplainedCheck")
    record Check(
            @Schema(required = true, examples = "removed_posts_parity")
            String id,

            @Schema(
                    required = true,
                    enumeration = {"structural", "semantic"})
            String kind,

            @Schema(
                    required = true,
                    enumeration = {"critical", "warning"})
            String severity,

            @Schema(
                    required = true,
                    enumeration = {"passed", "warned", "accepted", "failed"})
            String state,

            @Schema(required = true, description = "The sentence that is true where the check passes")
            String sentence,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What it found; names all communities, so null for a scope that does not see all")
            String finding) {}

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
                    description =
                            "The value of the published facts; of a count a number also where `state` is `no_data`")
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
            String reason) {}

    /** A row that the value is made of, and the fact of its post. */
    @Schema(name = "SampleFact")
    record Fact(
            @Schema(required = true) long submissionId,

            @Schema(required = true, nullable = true, description = "Null for a submission born in the new system")
            String legacyId,

            @Schema(required = true, nullable = true) Instant effectiveTakedownAt,

            @Schema(required = true, nullable = true, examples = "report_flow")
            String takedownSource,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The report that the takedown is from; of `reports`, the report that is counted")
            Long reportId) {}
}
