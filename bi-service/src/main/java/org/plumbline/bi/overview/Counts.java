package org.plumbline.bi.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.model.takedown.TakedownSource;

/**
 * What counts in a window.
 *
 * @param rows at most one per metric and day, and per metric and service
 */
record Counts(List<Row> rows) {

    /** The metrics, as {@code bi.metrics_of} defines and names them. */
    static final String SUBMISSIONS = "submissions";

    static final String REPORTS = "reports";
    static final String REMOVED_POSTS = "removed_posts";

    /** Submissions of the window that were removed, whenever that came. */
    static final String REMOVED_OF_SUBMITTED = "removed_of_submitted";

    static final List<String> METRICS = Stream.concat(
                    Stream.of(SUBMISSIONS, REPORTS, REMOVED_POSTS, REMOVED_OF_SUBMITTED),
                    Stream.of(TakedownSource.values()).map(Counts::removedBy))
            .toList();

    /** A count of a metric: on a day, or of a service. */
    sealed interface Row {
        String metric();

        long count();
    }

    /** On a day in UTC. */
    record OfDay(String metric, LocalDate day, long count) implements Row {}

    /** @param platform the group that the service belongs to */
    record OfService(String metric, String platform, String service, long count) implements Row {}

    Counts {
        rows = List.copyOf(rows);
    }

    long total(String metric) {
        return days(metric).mapToLong(OfDay::count).sum();
    }

    /** Days without any are missing. */
    Map<LocalDate, Long> byDay(String metric) {
        return days(metric).collect(Collectors.toMap(OfDay::day, OfDay::count));
    }

    /** Removed posts by the id of the branch of the takedown rule that decided. */
    Map<String, Long> takedownSources() {
        var sources = new HashMap<String, Long>();
        for (var source : TakedownSource.values()) {
            sources.put(source.id(), total(removedBy(source)));
        }
        return sources;
    }

    /** A metric by what {@code group} makes of a service. */
    <G> Map<G, Long> by(Function<OfService, G> group, String metric) {
        return rows.stream()
                .filter(OfService.class::isInstance)
                .map(OfService.class::cast)
                .filter(row -> row.metric().equals(metric))
                .collect(Collectors.groupingBy(group, Collectors.summingLong(OfService::count)));
    }

    private Stream<OfDay> days(String metric) {
        return rows.stream()
                .filter(OfDay.class::isInstance)
                .map(OfDay.class::cast)
                .filter(row -> row.metric().equals(metric));
    }

    private static String removedBy(TakedownSource source) {
        return REMOVED_POSTS + "." + source.id();
    }
}
