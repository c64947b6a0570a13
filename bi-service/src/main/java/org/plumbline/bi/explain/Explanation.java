package org.plumbline.bi.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.metric.CatalogView;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.metric.MetricFormula;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.AnsweredScope;

/**
 * Why a KPI, or a metric of the catalog, has the value that it has. Everything in it comes from one snapshot of the data.
 */
record Explanation(
        @Schema(description = "By what it was asked for", examples = "removedPosts")
        String kpi,

        @Schema(
                description = "Only of a metric of the catalog: the version that is explained",
                examples = "removal_rate@1")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String metric,

        @Schema(description = "Only of a metric of the catalog: the versions of other metrics that it is made of")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> parts,

        MetricMeaning definition,
        AnsweredWindow window,

        @Schema(
                description = "Only of a metric of the catalog: in which days and what is longer begin",
                examples = "UTC")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String timezone,

        AnsweredScope scope,

        @Schema(description = "Only where the request names services: those that the value is of")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> platformDetails,

        @Schema(description = "Only where the request names languages: those that the value is of")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> languages,

        @Schema(
                nullable = true,
                description = "As in the overview, or in the values of the metric; null unless `state` is `value`")
        BigDecimal value,

        KpiState state,

        @Schema(description = "Only where `state` is `not_available`: why") @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason,

        @Schema(
                nullable = true,
                description =
                        "How many rows the value is made of; of a rate, those of its numerator. Null where `state` is"
                                + " `not_available`, and where the value is made of other metrics")
        Long rows,

        @Schema(description = "Only of a rate, where it has a value: what is divided")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal numerator,

        @Schema(description = "Only of a rate, where it has a value: what that is divided by")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal denominator,

        @Schema(
                description =
                        "By the branches of the takedown rule. `rows` always add up to `rows` beside `value`. None"
                                + " where the value is made of other metrics, or of rows that fall under no branch")
        List<Contribution> contributions,

        @Schema(
                description =
                        "Only where the value is made of other metrics: these, in the order in which it is computed")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Operand> operands,

        @Schema(description = "What of the contributions, or of the operands, makes what")
        String addingUp,

        @Schema(description = "Only of a metric of the catalog") @JsonInclude(JsonInclude.Include.NON_NULL)
        CatalogView catalog,

        Publication publication,

        @Schema(nullable = true, description = "The run that made the publication; null before the first")
        RunSummary run,

        @Schema(description = "What that run checked before it published, in order")
        List<Check> checks,

        Reconciliation reconciliation,

        @Schema(
                description =
                        "The latest of the rows that the value is made of, at most 20, by their time and key. None"
                                + " where it is made of other metrics, or of rows that are of no post")
        List<Fact> sample) {

    /** What the rows of a branch contribute to the value. */
    record Contribution(
            @Schema(description = "`none`: no takedown", examples = "report_flow")
            String branch,

            String description,
            long rows,

            @Schema(
                    nullable = true,
                    description =
                            "Its part, where `addingUp` says that parts add up; otherwise that of these rows alone."
                                    + " Null where they have none")
            BigDecimal value) {}

    @Schema(name = "ExplainedOperand")
    record Operand(
            @Schema(description = "By which it can be explained in turn", examples = "posts@1")
            String metric,

            String title,
            @Schema(examples = "count(rows)") String rule,

            @Schema(
                    description = "How a value is shown; a percent is a share from 0 to 1",
                    enumeration = {"integer", "number", "percent", "hours"})
            String format,

            @Schema(
                    nullable = true,
                    description = "Behind a value that is shown; null of a bare number",
                    examples = "%")
            String unit,

            @Schema(description = "In which it is computed here")
            AnsweredWindow window,

            @Schema(nullable = true, description = "Null where it has none")
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

            @Schema(description = "The sentence that is true where the check passes")
            String sentence,

            @Schema(
                    nullable = true,
                    description = "What it found; names all communities, so null for a scope that does not see all")
            String finding) {}

    /** A row that the value is made of, and the fact of its post. */
    @Schema(name = "SampleFact")
    record Fact(
            long submissionId,

            @Schema(nullable = true, description = "Null for a submission born in the new system")
            String legacyId,

            @Schema(nullable = true) Instant effectiveTakedownAt,

            @Schema(nullable = true, examples = "report_flow")
            String takedownSource,

            @Schema(
                    nullable = true,
                    description = "The report that the takedown is from; where reports are counted, the one")
            Long reportId) {}

    record Reconciliation(
            @Schema(
                    nullable = true,
                    description =
                            "What the legacy database itself said then, by the same definition, in the same window and"
                                    + " scope; null where `reason` says why, and where the definition gives no value")
            BigDecimal legacyValue,

            @Schema(
                    nullable = true,
                    description =
                            "The value of the published facts; of a count a number also where `state` is `no_data`")
            BigDecimal value,

            @Schema(nullable = true, description = "`value` less `legacyValue`; null where either is")
            BigDecimal difference,

            @Schema(nullable = true, description = "When the legacy database was read, by its clock")
            Instant asOf,

            @Schema(nullable = true, description = "The run that read it")
            Long runId,

            @Schema(
                    nullable = true,
                    description =
                            "How many of the rows behind `value` were made by the new application, so that no legacy"
                                    + " value can hold them; null where the dataset does not say")
            Long bornHere,

            @Schema(description = "Only where there is no legacy value to compare with: why")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason) {

        static Reconciliation impossible(String reason) {
            return new Reconciliation(null, null, null, null, null, null, reason);
        }
    }
}
