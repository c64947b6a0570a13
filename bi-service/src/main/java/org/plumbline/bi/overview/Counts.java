package org.plumbline.bi.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.model.takedown.TakedownSource;

/**
 * What counts in a window.
 *
 * @param rows at most one per metric and day, per metric and service, and per metric and range of hours
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

    /** A count of a metric: on a day, of a service, or of takedowns that took so long. */
    sealed interface Row {
        String metric();

        long count();
    }

    /** On a day in UTC. */
    record OfDay(String metric, LocalDate day, long count) implements Row {}

    /** @param platform the group that the service belongs to */
    record OfService(String metric, String platform, String service, long count) implements Row {}

    /** @param range its number, as {@code bi.takedown_bucket} counts them */
    record OfHours(String metric, int range, long count) implements Row {}

    Counts {
        rows = List.copyOf(rows);
    }

    long total(String metric) {
        return only(OfDay.class, metric).mapToLong(OfDay::count).sum();
    }

    /** Days without any are missing. */
    Map<LocalDate, Long> byDay(String metric) {
        return only(OfDay.class, metric).collect(Collectors.toMap(OfDay::day, OfDay::count));
    }

    /** Removed posts by the id of the branch of the takedown rule that decided. */
    Map<String, Long> takedownSources() {
        var sources = new HashMap<String, Long>();
        for (var source : TakedownSource.values()) {
            sources.put(source.id(), total(removedBy(source)));
        }
        return sources;
    }

    /** Takedowns by the time that they took; none where they were not asked for. */
    TakedownHours takedownHours() {
        var counts = new TreeMap<Integer, Long>();
        only(OfHours.class, REMOVED_POSTS).forEach(row -> counts.put(row.range(), row.count()));
        return new TakedownHours(counts);
    }

    /** A metric by what {@code group} makes of a service. */
    <G> Map<G, Long> by(Function<OfService, G> group, String metric) {
        return only(OfService.class, metric)
                .collect(Collectors.groupingBy(group, Collectors.summingLong(OfService::count)));
    }

    private <R extends Row> Stream<R> only(Class<R> kind, String metric) {
        return rows.stream()
                .filter(row -> row.metric().equals(metric))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static String removedBy(TakedownSource source) {
        return REMOVED_POSTS + "." + source.id();
    }
}
