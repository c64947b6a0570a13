package org.plumbline.bi.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.AnsweredScope;

/** The dashboard's overview: a window's key figures and their breakdown, all from one snapshot of the data. */
public record Overview(
        AnsweredWindow window,
        AnsweredScope scope,
        Kpis kpis,

        @Schema(description = "Add up to removedPosts; lists every source if that has a value")
        List<Source> takedownSources,

        @Schema(
                description = "Busiest first. Add up to submissions and to removedPosts; lists every platform with"
                        + " either in the window")
        List<Platform> platforms,

        @Schema(
                description = "Every measured UTC day of the window, in order; the first and the last may be partial."
                        + " Add up to submissions and to removedPosts")
        List<Day> series,

        Publication publication) {

    /** The key figures, described by their definitions. */
    record Kpis(Kpi submissions, Kpi reports, Kpi removedPosts, Rate removalRate, Kpi medianHoursToTakedown) {}

    record Kpi(
            @JsonUnwrapped Meaning meaning,

            @Schema(nullable = true, description = "Null unless `state` is `value`")
            BigDecimal value,

            KpiState state,

            @Schema(description = "Why there is no value; only if `state` is `not_available`")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason,

            @Schema(
                    implementation = BigDecimal.class,
                    nullable = true,
                    description = "The value in the previous window of the same length; only with `compare=previous`,"
                            + " null if it has none")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Previous previous) {}

    @Schema(name = "RateKpi")
    record Rate(
            @JsonUnwrapped Meaning meaning,

            @Schema(nullable = true, description = "From 0 to 1; null unless `state` is `value`")
            BigDecimal value,

            KpiState state,

            @Schema(description = "Why there is no value; only if `state` is `not_available`")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason,

            @Schema(
                    implementation = BigDecimal.class,
                    nullable = true,
                    description = "The value in the previous window of the same length; only with `compare=previous`,"
                            + " null if it has none")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Previous previous,

            @Schema(nullable = true, description = "Null if `state` is `not_available`")
            Long numerator,

            @Schema(nullable = true, description = "Null if `state` is `not_available`")
            Long denominator) {}

    /** A key figure's meaning and display, taken from its definition, so that the page hard-codes nothing. */
    record Meaning(
            @Schema(description = "Its key in the catalog", examples = "removal_rate")
            String metric,

            @Schema(examples = "Removal rate") String title,

            @Schema(description = "The definition in one sentence")
            String definition,

            @Schema(
                    description = "How a value is shown; a percent is a share from 0 to 1",
                    enumeration = {"integer", "number", "percent", "hours"})
            String format,

            @Schema(nullable = true, description = AnswerColumn.UNIT_DESCRIPTION, examples = "%")
            String unit,

            @Schema(
                    description = "Whether a rise or a fall is good",
                    enumeration = {"up", "down", "none"})
            String goodDirection,

            @Schema(description = "The allowed values of `groupBy` when its metric's values are requested")
            List<String> groupBy) {

        static Meaning of(org.plumbline.model.metric.Kpi kpi) {
            var definition = kpi.definition();
            return new Meaning(
                    definition.key(),
                    definition.title(),
                    definition.description(),
                    Fields.written(definition.format()),
                    definition.format().unit().orElse(null),
                    Fields.written(definition.goodDirection()),
                    definition.allowedGroupBy().stream().map(Grouping::written).toList());
        }
    }

    /** A key figure's value in the previous window. Distinguishes no value from not requested. */
    record Previous(@JsonValue BigDecimal value) {}

    @Schema(name = "TakedownSourceCount", description = "Removed posts by the branch of the takedown rule that decided")
    record Source(@Schema(examples = "report_flow") String source, long removedPosts) {}

    @Schema(name = "PlatformFigures")
    record Platform(
            @Schema(description = "The broad group", examples = "meta")
            String platform,

            @Schema(
                    nullable = true,
                    description = "The service; null with `platformDetail=false`",
                    examples = "instagram")
            String platformDetail,

            long submissions,

            @Schema(description = "Posts taken down in the window, whenever they were submitted")
            long removedPosts,

            @Schema(
                    nullable = true,
                    description = "As the KPI: the share of posts submitted in the window; null if there are none")
            BigDecimal removalRate) {}

    @Schema(name = "DayFigures")
    record Day(@Schema(description = "In UTC") LocalDate day, long submissions, long removedPosts) {}
}
