package org.plumbline.bi.overview;

import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.metricsql.rollup.SubmissionMetric;

/** Groups counts by platform. */
final class Platforms {

    private static final Comparator<Overview.Platform> BUSIEST_FIRST = Comparator.comparingLong(
                    Overview.Platform::submissions)
            .reversed()
            .thenComparing(Overview.Platform::platform)
            .thenComparing(Overview.Platform::platformDetail, Comparator.nullsLast(Comparator.naturalOrder()));

    /** @param service null if services are not told apart */
    private record Group(String platform, String service) {}

    private Platforms() {}

    /** Every platform, or service of one, with a submission or a takedown in the window; the busiest first. */
    static List<Overview.Platform> of(Counts counts, boolean byService) {
        Function<Counts.OfService, Group> group = row -> new Group(row.platform(), byService ? row.service() : null);
        var submissions = counts.by(group, SubmissionMetric.SUBMISSIONS);
        var removedPosts = counts.by(group, SubmissionMetric.REMOVED_POSTS);
        var removedOfSubmitted = counts.by(group, SubmissionMetric.REMOVED_OF_SUBMITTED);
        var format = REMOVAL_RATE.definition().header().format();
        return Stream.concat(submissions.keySet().stream(), removedPosts.keySet().stream())
                .distinct()
                .map(it -> {
                    var submitted = submissions.getOrDefault(it, 0L);
                    return new Overview.Platform(
                            it.platform(),
                            it.service(),
                            submitted,
                            removedPosts.getOrDefault(it, 0L),
                            Figure.share(removedOfSubmitted.getOrDefault(it, 0L), submitted)
                                    .map(rate -> KpiValue.rounded(rate, format))
                                    .orElse(null));
                })
                .sorted(BUSIEST_FIRST)
                .toList();
    }
}
