package org.plumbline.bi.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The dashboard's overview: key figures of a window, and how they come about. All of it is one state of the data. */
public record Overview(
        @Schema(required = true) Span window,
        @Schema(required = true) Seen scope,
        @Schema(required = true) Kpis kpis,

        @Schema(required = true, description = "Adds up to removedPosts; every source where that has a value")
        List<Source> takedownSources,

        @Schema(
                required = true,
                description = "The busiest first. Adds up to submissions and to removedPosts; every platform with"
                        + " either in the window")
        List<Platform> platforms,

        @Schema(
                required = true,
                description = "Every UTC day of the window that was measured, in order; the first and the last may be"
                        + " partial. Adds up to submissions and to removedPosts")
        List<Day> series,

        @Schema(required = true) Publication publication) {

    /** The window that the numbers are about. */
    @Schema(name = "Window", description = "A half-open span: `to` belongs to the next window")
    public record Span(
            @Schema(required = true) Instant from,
            @Schema(required = true) Instant to) {

        public static Span of(Window window) {
            return new Span(window.from(), window.to());
        }
    }

    /** Whose rows were counted. */
    @Schema(name = "Scope", description = "Whose posts were counted")
    public record Seen(
            @Schema(required = true, description = "Every community, and the posts of none")
            boolean all,

            @Schema(required = true, description = "Slugs; empty where `all`, and where there are none")
            List<String> communities,

            @Schema(description = "Only where it needs saying: why this account sees nothing")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String notice) {

        static final String NO_COMMUNITIES =
                "This account sees no data: its token has no communities, or something that is no list of slugs."
                        + " An administrator can change that.";

        public static Seen of(Scope scope) {
            return new Seen(scope.all(), scope.communities(), scope.isEmpty() ? NO_COMMUNITIES : null);
        }
    }

    /** The key figures; what each means is described from its definition. */
    @Schema(name = "Kpis")
    record Kpis(
            @Schema(required = true) Kpi submissions,
            @Schema(required = true) Kpi reports,
            @Schema(required = true) Kpi removedPosts,
            @Schema(required = true) Rate removalRate,
            @Schema(required = true) Kpi medianHoursToTakedown) {}

    /** One key figure. */
    @Schema(
            name = "Kpi",
            requiredProperties = {"metric", "title", "definition", "format", "unit", "goodDirection", "value", "state"})
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

    /** A key figure that is a ratio. */
    @Schema(
            name = "RateKpi",
            requiredProperties = {
                "metric",
                "title",
                "definition",
                "format",
                "unit",
                "goodDirection",
                "value",
                "state",
                "numerator",
                "denominator"
            })
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

    /** A branch of the takedown rule. */
    @Schema(name = "TakedownSourceCount", description = "Removed posts by the branch of the takedown rule that decided")
    record Source(
            @Schema(required = true, examples = "report_flow")
            String source,

            @Schema(required = true) long removedPosts) {}

    /** A platform, or one of its services. */
    @Schema(name = "PlatformFigures")
    record Platform(
            @Schema(required = true, description = "The broad group", examples = "meta")
            String platform,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The service; null with `platformDetail=false`",
                    examples = "instagram")
            String platformDetail,

            @Schema(required = true) long submissions,

            @Schema(required = true, description = "Posts taken down in the window, whenever they were submitted")
            long removedPosts,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "As the KPI: of the posts submitted in the window; null where there are none")
            BigDecimal removalRate) {}

    /** A day. */
    @Schema(name = "DayFigures")
    record Day(
            @Schema(required = true, description = "In UTC") LocalDate day,
            @Schema(required = true) long submissions,
            @Schema(required = true) long removedPosts) {}
}
