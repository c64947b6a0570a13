package org.plumbline.bi.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Record;
import org.plumbline.bi.database.Contradiction;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.rollup.Rollup;
import org.plumbline.metricsql.rollup.SubmissionMetric;
import org.plumbline.model.takedown.TakedownSource;

/** Counts of a window, by day and by service. */
final class Counts {

    /** @param platform the group that the service belongs to */
    record OfService(String platform, String service) {}

    private record Row(LocalDate day, OfService service, Map<SubmissionMetric, Long> counts) {

        static Row of(Record row) {
            var counts = new EnumMap<SubmissionMetric, Long>(SubmissionMetric.class);
            for (var metric : SubmissionMetric.values()) {
                counts.put(metric, Contradiction.count(row.get(metric.sum())));
            }
            return new Row(
                    row.get(Rollup.DAY), new OfService(row.get(Rollup.PLATFORM), row.get(Rollup.SERVICE)), counts);
        }

        boolean isOfDay() {
            return day != null;
        }
    }

    private final List<Row> rows;

    private Counts(List<Row> rows) {
        this.rows = rows;
    }

    /** Reads the rows of {@link OverviewSql#counts}; a count that is missing is 0. */
    static Counts of(List<Record> rows) {
        return new Counts(rows.stream().map(Row::of).toList());
    }

    long total(SubmissionMetric metric) {
        return counted(metric)
                .filter(Row::isOfDay)
                .mapToLong(row -> row.counts().get(metric))
                .sum();
    }

    /** Counts by day; a day without any is missing. */
    Map<LocalDate, Long> byDay(SubmissionMetric metric) {
        return counted(metric).filter(Row::isOfDay).collect(groupingBy(Row::day, summingLong(row -> row.counts()
                .get(metric))));
    }

    /** Removed posts by the id of the branch of the takedown rule that decided on each. */
    Map<String, Long> takedownSources() {
        var sources = new HashMap<String, Long>();
        for (var source : TakedownSource.values()) {
            sources.put(source.id(), total(SubmissionMetric.removedBy(source)));
        }
        return sources;
    }

    /** A metric by group of services; a group without any is missing. */
    <G> Map<G, Long> by(Function<OfService, G> group, SubmissionMetric metric) {
        return counted(metric)
                .filter(row -> !row.isOfDay())
                .collect(groupingBy(row -> group.apply(row.service()), summingLong(row -> row.counts()
                        .get(metric))));
    }

    private Stream<Row> counted(SubmissionMetric metric) {
        return rows.stream().filter(row -> row.counts().get(metric) != 0);
    }
}
