package org.plumbline.model.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.MetricDefinition.Header;
import org.plumbline.model.metric.MetricDefinition.Ratio;
import org.plumbline.model.metric.MetricDefinition.Simple;

/**
 * The suite's own key figures, each defined once.
 *
 * <p>The overview's SQL, the parity checks on both databases, the catalog's built-in metrics and {@code
 * docs/semantics.md} all derive from these definitions.
 */
public enum Kpi {
    SUBMISSIONS(
            "submissions",
            new Simple(
                    header(
                            "submissions",
                            "Submissions",
                            "Posts submitted in the window",
                            Datasets.SUBMISSION_FACTS,
                            "submitted_at",
                            Format.INTEGER,
                            GoodDirection.NONE),
                    Measure.count())),
    REPORTS(
            "reports",
            new Simple(
                    header(
                            "reports",
                            "Reports",
                            "Reports made in the window; a post may have several",
                            Datasets.REPORT_FACTS,
                            "reported_at",
                            Format.INTEGER,
                            GoodDirection.NONE),
                    Measure.count())),
    REMOVED_POSTS(
            "removedPosts",
            new Simple(
                    header(
                            "removed_posts",
                            "Removed posts",
                            "Posts taken down in the window by the takedown rule, whenever they were submitted",
                            Datasets.SUBMISSION_FACTS,
                            "effective_takedown_at",
                            Format.INTEGER,
                            GoodDirection.UP),
                    Measure.count(Filter.isNotNull("effective_takedown_at")))),
    REMOVAL_RATE(
            "removalRate",
            new Ratio(
                    header(
                            "removal_rate",
                            "Removal rate",
                            "Of the posts submitted in the window, the share that was taken down, whenever that came;"
                                    + " no value where none was submitted",
                            Datasets.SUBMISSION_FACTS,
                            "submitted_at",
                            Format.PERCENT,
                            GoodDirection.UP),
                    Measure.count(Filter.isNotNull("effective_takedown_at")),
                    Measure.count())),
    MEDIAN_HOURS_TO_TAKEDOWN(
            "medianHoursToTakedown",
            new Simple(
                    header(
                            "median_hours_to_takedown",
                            "Median hours to takedown",
                            "Median hours from submission to takedown over the posts taken down in the window;"
                                    + " no value where there are none",
                            Datasets.SUBMISSION_FACTS,
                            "effective_takedown_at",
                            Format.HOURS,
                            GoodDirection.DOWN),
                    Measure.median("hours_to_takedown")));

    private final String apiName;
    private final MetricDefinition definition;

    Kpi(String apiName, MetricDefinition definition) {
        this.apiName = apiName;
        this.definition = definition;
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

    private static Header header(
            String key,
            String title,
            String description,
            Dataset dataset,
            String timeColumn,
            Format format,
            GoodDirection goodDirection) {
        return new Header(
                key, title, description, dataset.name(), timeColumn, format, goodDirection, groupByColumns(dataset));
    }

    private static List<Grouping> groupByColumns(Dataset dataset) {
        return Grouping.each(
                        "community_slug",
                        "platform",
                        "platform_detail",
                        "language",
                        "status",
                        "takedown_source",
                        "channel")
                .stream()
                .filter(grouping -> dataset.column(grouping.column()).isPresent())
                .toList();
    }
}
