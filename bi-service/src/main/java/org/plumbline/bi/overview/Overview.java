package org.plumbline.bi.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.AnsweredScope;

/**
 * The dashboard's overview: key figures of a window, and how they come about. Everything in it comes from one snapshot of the data.
 */
public record Overview(
        AnsweredWindow window,
        AnsweredScope scope,
        Kpis kpis,

        @Schema(description = "Adds up to removedPosts; every source where that has a value")
        List<Source> takedownSources,

        @Schema(
                description = "The busiest first. Adds up to submissions and to removedPosts; every platform with"
                        + " either in the window")
        List<Platform> platforms,

        @Schema(
                description = "Every UTC day of the window that was measured, in order; the first and the last may be"
                        + " partial. Adds up to submissions and to removedPosts")
        List<Day> series,

        Publication publication) {

    /** The key figures; what each means is described from its definition. */
    record Kpis(Kpi submissions, Kpi reports, Kpi removedPosts, Rate removalRate, Kpi medianHoursToTakedown) {}

    record Kpi(
            @JsonUnwrapped Meaning meaning,

            @Schema(nullable = true, description = "Null unless `state` is `value`")
            BigDecimal value,

            KpiState state,

            @Schema(description = "Only where `state` is `not_available`: why")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason,

            @Schema(
                    implementation = BigDecimal.class,
                    nullable = true,
                    description = "Only with `compare=previous`: the value in the window of the same length before,"
                            + " null where that has none")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Previous previous) {}

    @Schema(name = "RateKpi")
    record Rate(
            @JsonUnwrapped Meaning meaning,

            @Schema(nullable = true, description = "From 0 to 1; null unless `state` is `value`")
            BigDecimal value,

            KpiState state,

            @Schema(description = "Only where `state` is `not_available`: why")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason,

            @Schema(
                    implementation = BigDecimal.class,
                    nullable = true,
                    description = "Only with `compare=previous`: the value in the window of the same length before,"
                            + " null where that has none")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Previous previous,

            @Schema(nullable = true, description = "Null where `state` is `not_available`")
            Long numerator,

            @Schema(nullable = true, description = "Null where `state` is `not_available`")
            Long denominator) {}

    /** What a key figure is and how it is shown, from its definition, so that the page hard-codes none. */
    record Meaning(
            @Schema(description = "Its key in the catalog", examples = "removal_rate")
            String metric,

            @Schema(examples = "Removal rate") String title,
            @Schema(description = "In a sentence") String definition,

            @Schema(
                    description = "How a value is shown; a percent is a share from 0 to 1",
                    enumeration = {"integer", "number", "percent", "hours"})
            String format,

            @Schema(
                    nullable = true,
                    description = "Behind a value that is shown; null of a bare number",
                    examples = "%")
            String unit,

            @Schema(
                    description = "Whether a rise is good news, or a fall",
                    enumeration = {"up", "down", "none"})
            String goodDirection,

            @Schema(
                    description =
                            "The columns that the values of its metric can be split by, as `groupBy` of these has them")
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

    /** A key figure's value in the window before. No value is not the same as no question. */
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
                    description = "As the KPI: of the posts submitted in the window; null where there are none")
            BigDecimal removalRate) {}

    @Schema(name = "DayFigures")
    record Day(@Schema(description = "In UTC") LocalDate day, long submissions, long removedPosts) {}
}
