package org.plumbline.bi.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.metric.CatalogView;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.model.metric.MetricFormula;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.AnsweredScope;

/** Explains the value of a KPI or a metric of the catalog. Everything comes from one snapshot of the data. */
record Explanation(
        @Schema(description = "The name in the request", examples = "removedPosts")
        String kpi,

        @Schema(description = "The explained version; only for a metric of the catalog", examples = "removal_rate@1")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String metric,

        @Schema(description = "The versions of the metrics it is computed from; only for a metric of the catalog")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> parts,

        MetricMeaning definition,
        AnsweredWindow window,

        @Schema(
                description = SharedParameters.TIMEZONE_DESCRIPTION + "; only for a metric of the catalog",
                examples = "UTC")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String timezone,

        AnsweredScope scope,

        @Schema(description = "The services included; only if the request names any")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> platformDetails,

        @Schema(description = "The languages included; only if the request names any")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> languages,

        @Schema(
                nullable = true,
                description = "As in the overview or in the metric's values; null unless `state` is `value`")
        BigDecimal value,

        KpiState state,

        @Schema(description = "Why there is no value; only if `state` is `not_available`")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason,

        @Schema(
                nullable = true,
                description =
                        "The number of rows behind the value; for a rate, those of its numerator. Null if `state` is"
                                + " `not_available` or the value is computed from other metrics")
        Long rows,

        @Schema(description = "The numerator; only for a rate with a value") @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal numerator,

        @Schema(description = "The denominator; only for a rate with a value")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal denominator,

        @Schema(
                description = "By branch of the takedown rule. Their `rows` always add up to the explanation's `rows`."
                        + " Empty if the value is computed from other metrics, or if its rows fall under no"
                        + " branch")
        List<Contribution> contributions,

        @Schema(description = "The metrics it is computed from, in order of computation; empty for a measured metric")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Operand> operands,

        @Schema(description = "How contributions or operands combine into the value")
        String addingUp,

        @Schema(description = "Only for a metric of the catalog") @JsonInclude(JsonInclude.Include.NON_NULL)
        CatalogView catalog,

        Publication publication,

        @Schema(nullable = true, description = "The run that made the publication; null before the first one")
        RunSummary run,

        @Schema(description = "The run's checks before publishing, in order")
        List<Check> checks,

        Reconciliation reconciliation,

        @Schema(
                description =
                        "The latest rows behind the value, at most 20, by time and key. Empty if it is computed from"
                                + " other metrics, or if its rows belong to no post")
        List<Fact> sample) {

    /** The contribution of a branch's rows. */
    record Contribution(
            @Schema(description = "`none`: no takedown", examples = "report_flow")
            String branch,

            String description,
            long rows,

            @Schema(
                    nullable = true,
                    description =
                            "Its part of the value if parts add up (see `addingUp`); otherwise the value over these"
                                    + " rows alone. Null if they have none")
            BigDecimal value) {}

    @Schema(name = "ExplainedOperand")
    record Operand(
            @Schema(description = "The name to explain it by", examples = "posts@1")
            String metric,

            String title,
            @Schema(examples = "count(rows)") String rule,

            @Schema(
                    description = "How a value is shown; a percent is a share from 0 to 1",
                    enumeration = {"integer", "number", "percent", "hours"})
            String format,

            @Schema(nullable = true, description = AnswerColumn.UNIT_DESCRIPTION, examples = "%")
            String unit,

            @Schema(description = "The window it is computed in")
            AnsweredWindow window,

            @Schema(nullable = true, description = "Null if it has no value")
            BigDecimal value) {

        static Operand of(MetricInWindow.Operand operand) {
            var metric = operand.metric();
            return new Operand(
                    operand.reference(),
                    metric.title(),
                    MetricFormula.of(metric),
                    Fields.written(metric.format()),
                    metric.format().unit().orElse(null),
                    AnsweredWindow.of(operand.window()),
                    operand.number().map(metric.format()::rounded).orElse(null));
        }
    }

    @Schema(name = "ExplainedCheck")
    record Check(
            @Schema(examples = "removed_posts_parity") String id,

            @Schema(enumeration = {"structural", "semantic"})
            String kind,

            @Schema(enumeration = {"critical", "warning"}) String severity,

            @Schema(enumeration = {"passed", "warned", "accepted", "failed"})
            String state,

            @Schema(description = "A sentence that is true if the check passes")
            String sentence,

            @Schema(
                    nullable = true,
                    description = "Its findings; they cover all communities, so null for a scope that does not see all")
            String finding) {}

    /** A row behind the value, and the fact of its post. */
    @Schema(name = "SampleFact")
    record Fact(
            long submissionId,

            @Schema(nullable = true, description = "Null if the submission was created in the new system")
            String legacyId,

            @Schema(nullable = true) Instant effectiveTakedownAt,

            @Schema(nullable = true, examples = "report_flow")
            String takedownSource,

            @Schema(
                    nullable = true,
                    description = "The report that recorded the takedown; if reports are counted, the report itself")
            Long reportId) {}

    record Reconciliation(
            @Schema(
                    nullable = true,
                    description = "The value in the legacy database, by the same definition, window and scope; null if"
                            + " there is a `reason` or the definition gives no value")
            BigDecimal legacyValue,

            @Schema(
                    nullable = true,
                    description = "The value of the published facts; counts have one even if `state` is `no_data`")
            BigDecimal value,

            @Schema(nullable = true, description = "`value` minus `legacyValue`; null if either is null")
            BigDecimal difference,

            @Schema(nullable = true, description = "The time on the legacy database's clock when it was read")
            Instant asOf,

            @Schema(nullable = true, description = "The run that read it")
            Long runId,

            @Schema(
                    nullable = true,
                    description =
                            "The number of rows behind `value` that the new application created, so the legacy value"
                                    + " cannot include them; null if unknown")
            Long bornHere,

            @Schema(description = "Why there is no comparison; only if there is no legacy value")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason) {

        static Reconciliation impossible(String reason) {
            return new Reconciliation(null, null, null, null, null, null, reason);
        }
    }
}
