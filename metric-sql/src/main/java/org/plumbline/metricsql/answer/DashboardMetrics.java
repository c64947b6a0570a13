package org.plumbline.metricsql.answer;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.model.takedown.TakedownSource;

/** The metrics that sums count, as {@code bi.metrics_of} defines and names them. */
public final class DashboardMetrics {

    public static final String SUBMISSIONS = "submissions";
    public static final String REPORTS = "reports";
    public static final String REMOVED_POSTS = "removed_posts";

    /** Submissions of the window that were removed, whenever that came. */
    public static final String REMOVED_OF_SUBMITTED = "removed_of_submitted";

    public static final String APPLICATIONS = "applications";

    /** Those of submissions and their reports. */
    public static final List<String> OF_SUBMISSIONS = Stream.concat(
                    Stream.of(SUBMISSIONS, REPORTS, REMOVED_POSTS, REMOVED_OF_SUBMITTED),
                    Stream.of(TakedownSource.values()).map(DashboardMetrics::removedBy))
            .toList();

    private DashboardMetrics() {}

    /** Posts that were removed by a branch of the takedown rule. */
    public static String removedBy(TakedownSource source) {
        return REMOVED_POSTS + "." + source.id();
    }
}
