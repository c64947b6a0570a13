package org.plumbline.model.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Metric.Header;
import org.plumbline.model.metric.MetricDefinition.Simple;

/** The metrics that the suite itself defines: the overview's key figures, and those of other dashboards. */
public final class SuiteMetrics {

    public static final MetricDefinition APPLICATIONS = new Simple(
            new Header(
                    "applications",
                    "Applications",
                    "Applications made in the window, with any status",
                    Datasets.APPLICATION_SUMMARY.name(),
                    "created_at",
                    Format.INTEGER,
                    GoodDirection.NONE,
                    Stream.of("application_status", "application_source", "company_name", "experience_level")
                            .map(Grouping::of)
                            .toList()),
            Measure.count());

    private static final List<MetricDefinition> ALL = Stream.concat(
                    Arrays.stream(Kpi.values()).map(Kpi::definition), Stream.of(APPLICATIONS))
            .toList();

    private SuiteMetrics() {}

    public static List<MetricDefinition> all() {
        return ALL;
    }

    public static List<MetricDefinition> of(Dataset dataset) {
        return ALL.stream().filter(metric -> metric.dataset().equals(dataset)).toList();
    }
}
