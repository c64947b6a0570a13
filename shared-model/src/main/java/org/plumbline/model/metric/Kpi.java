package org.plumbline.model.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Metric.Header;
import org.plumbline.model.tree.Fields;

/**
 * The suite's own key figures, each defined once. The overview's SQL, the parity checks on both databases, the catalog's
 * built-in metrics and {@code docs/semantics.md} derive from these definitions. A metric's key is the constant in lower case.
 */
public enum Kpi {
    SUBMISSIONS(
            "submissions",
            "Submissions",
            "Posts submitted in the window",
            Datasets.SUBMISSION_FACTS,
            "submitted_at",
            Format.INTEGER,
            GoodDirection.NONE,
            Measure.count()),
    REPORTS(
            "reports",
            "Reports",
            "Reports made in the window; a post may have several",
            Datasets.REPORT_FACTS,
            "reported_at",
            Format.INTEGER,
            GoodDirection.NONE,
            Measure.count()),
    REMOVED_POSTS(
            "removedPosts",
            "Removed posts",
            "Posts taken down in the window by the takedown rule, whenever they were submitted",
            Datasets.SUBMISSION_FACTS,
            "effective_takedown_at",
            Format.INTEGER,
            GoodDirection.UP,
            Measure.count(Filter.isNotNull("effective_takedown_at"))),
    REMOVAL_RATE(
            "removalRate",
            "Removal rate",
            "The share of the posts submitted in the window that was taken down at any time; no value if none was"
                    + " submitted",
            Datasets.SUBMISSION_FACTS,
            "submitted_at",
            Format.PERCENT,
            GoodDirection.UP,
            Measure.count(Filter.isNotNull("effective_takedown_at")),
            Measure.count()),
    MEDIAN_HOURS_TO_TAKEDOWN(
            "medianHoursToTakedown",
            "Median hours to takedown",
            "Median hours from submission to takedown over the posts taken down in the window; no value if there are"
                    + " none",
            Datasets.SUBMISSION_FACTS,
            "effective_takedown_at",
            Format.HOURS,
            GoodDirection.DOWN,
            Measure.median("hours_to_takedown"));

    private final String apiName;
    private final MetricDefinition definition;

    /** @param measures one, or the numerator and the denominator of a ratio */
    Kpi(
            String apiName,
            String title,
            String description,
            Dataset dataset,
            String timeColumn,
            Format format,
            GoodDirection goodDirection,
            Measure... measures) {
        this.apiName = apiName;
        var header = new Header(
                Fields.written(this),
                title,
                description,
                dataset.name(),
                timeColumn,
                format,
                goodDirection,
                groupByColumns(dataset));
        definition = measures.length == 1
                ? new MetricDefinition.Simple(header, measures[0])
                : new MetricDefinition.Ratio(header, measures[0], measures[1]);
    }

    /** The name in the overview and in {@code explain}. */
    public String apiName() {
        return apiName;
    }

    public MetricDefinition definition() {
        return definition;
    }

    public static Optional<Kpi> named(String apiName) {
        return Arrays.stream(values())
                .filter(kpi -> kpi.apiName.equals(apiName))
                .findFirst();
    }

    private static List<Grouping> groupByColumns(Dataset dataset) {
        return Stream.of(
                        "community_slug",
                        "platform",
                        "platform_detail",
                        "language",
                        "status",
                        "takedown_source",
                        "channel")
                .filter(column -> dataset.column(column).isPresent())
                .map(Grouping::of)
                .toList();
    }
}
