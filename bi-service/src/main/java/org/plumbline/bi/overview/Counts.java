package org.plumbline.bi.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.metricsql.answer.DashboardMetrics;
import org.plumbline.metricsql.answer.TakedownHours;
import org.plumbline.model.takedown.TakedownSource;

/**
 * What counts in a window.
 *
 * @param values of a metric on a day, of a service, or of takedowns that took so long; what is missing is 0
 */
record Counts(Map<Of, Long> values) {

    /** What is counted of a metric. */
    sealed interface Of {
        String metric();
    }

    /** On a day in UTC. */
    record OfDay(String metric, LocalDate day) implements Of {}

    /** @param platform the group that the service belongs to */
    record OfService(String metric, String platform, String service) implements Of {}

    /** @param range its number, as {@code bi.takedown_bucket} counts them */
    record OfHours(String metric, int range) implements Of {}

    Counts {
        values = Map.copyOf(values);
    }

    long total(String metric) {
        return only(OfDay.class, metric).mapToLong(Map.Entry::getValue).sum();
    }

    /** Days without any are missing. */
    Map<LocalDate, Long> byDay(String metric) {
        return by(OfDay.class, OfDay::day, metric);
    }

    /** Removed posts by the id of the branch of the takedown rule that decided. */
    Map<String, Long> takedownSources() {
        var sources = new HashMap<String, Long>();
        for (var source : TakedownSource.values()) {
            sources.put(source.id(), total(DashboardMetrics.removedBy(source)));
        }
        return sources;
    }

    /** Takedowns by the time that they took; none where they were not asked for. */
    TakedownHours takedownHours() {
        return new TakedownHours(new TreeMap<>(by(OfHours.class, OfHours::range, DashboardMetrics.REMOVED_POSTS)));
    }

    /** A metric by what {@code group} makes of a service. */
    <G> Map<G, Long> by(Function<OfService, G> group, String metric) {
        return by(OfService.class, group, metric);
    }

    private <O extends Of, G> Map<G, Long> by(Class<O> kind, Function<O, G> group, String metric) {
        return only(kind, metric)
                .collect(Collectors.groupingBy(
                        count -> group.apply(count.getKey()), Collectors.summingLong(Map.Entry::getValue)));
    }

    private <O extends Of> Stream<Map.Entry<O, Long>> only(Class<O> kind, String metric) {
        return values.entrySet().stream()
                .filter(count -> kind.isInstance(count.getKey())
                        && count.getKey().metric().equals(metric))
                .map(count -> Map.entry(kind.cast(count.getKey()), count.getValue()));
    }
}
