package org.plumbline.bi.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.REPORTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.plumbline.bi.database.Contradiction;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.metricsql.rollup.Rollup;
import org.plumbline.metricsql.rollup.SubmissionMetric;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.takedown.TakedownSource;

/**
 * Everything the database computed for an overview, in one snapshot.
 *
 * @param current the window's key figures; empty if the definition gives no value
 * @param previous the previous window's figures; empty if not requested
 * @param takedownSources removed posts by the deciding source's id
 * @param submissions by UTC day, without days that have none
 */
record Measured(
        MeasuredSpan span,
        Map<Kpi, Optional<BigDecimal>> current,
        long removedOfSubmitted,
        Optional<Map<Kpi, Optional<BigDecimal>>> previous,
        Map<String, Long> takedownSources,
        List<Overview.Platform> platforms,
        Map<LocalDate, Long> submissions,
        Map<LocalDate, Long> removedPosts) {

    /**
     * Runs the statements of an overview in an open transaction.
     *
     * @param measuredUntil the time up to which the publication is complete
     */
    static Measured read(DSLContext database, OverviewQuestion question, Instant measuredUntil) {
        var window = question.window();
        var previous = window.previous();
        var asked = question.comparePrevious() ? new Window(previous.from(), window.to()) : window;
        var counts = counts(database, question, window);
        return new Measured(
                MeasuredSpan.read(database, question.selection(), asked, measuredUntil),
                figures(database, question, window, counts),
                counts.total(SubmissionMetric.REMOVED_OF_SUBMITTED),
                question.comparePrevious()
                        ? Optional.of(figures(database, question, previous, counts(database, question, previous)))
                        : Optional.empty(),
                counts.takedownSources(),
                counts.platforms(question.splitByService()),
                counts.byDay(SubmissionMetric.SUBMISSIONS),
                counts.byDay(SubmissionMetric.REMOVED_POSTS));
    }

    private static Counts counts(DSLContext database, OverviewQuestion question, Window window) {
        return new Counts(database.fetch(OverviewSql.counts(question.selection(), Parts.of(window))));
    }

    private static Map<Kpi, Optional<BigDecimal>> figures(
            DSLContext database, OverviewQuestion question, Window window, Counts counts) {
        var median = database.fetchValue(OverviewSql.medianHoursToTakedown(question.selection(), window));
        return Map.of(
                SUBMISSIONS, count(counts, SubmissionMetric.SUBMISSIONS),
                REPORTS, count(counts, SubmissionMetric.REPORTS),
                REMOVED_POSTS, count(counts, SubmissionMetric.REMOVED_POSTS),
                REMOVAL_RATE, counts.removalRate(),
                MEDIAN_HOURS_TO_TAKEDOWN, Optional.ofNullable(median));
    }

    private static Optional<BigDecimal> count(Counts counts, SubmissionMetric metric) {
        return Optional.of(BigDecimal.valueOf(counts.total(metric)));
    }

    /** Counts of a window, by day and by service. */
    private static final class Counts {

        private static final Comparator<Overview.Platform> BUSIEST_FIRST = Comparator.comparingLong(
                        Overview.Platform::submissions)
                .reversed()
                .thenComparing(Overview.Platform::platform)
                .thenComparing(Overview.Platform::platformDetail, Comparator.nullsLast(Comparator.naturalOrder()));

        /** @param day null in the row of a service */
        private record Row(LocalDate day, String platform, String service, Map<SubmissionMetric, Long> counts) {

            static Row of(Record row) {
                var counts = new EnumMap<SubmissionMetric, Long>(SubmissionMetric.class);
                for (var metric : SubmissionMetric.values()) {
                    counts.put(metric, Contradiction.count(row.get(metric.sum())));
                }
                return new Row(row.get(Rollup.DAY), row.get(Rollup.PLATFORM), row.get(Rollup.SERVICE), counts);
            }

            boolean isOfDay() {
                return day != null;
            }
        }

        private final List<Row> rows;

        /** Reads the rows of {@link OverviewSql#counts}. */
        Counts(List<Record> rows) {
            this.rows = rows.stream().map(Row::of).toList();
        }

        long total(SubmissionMetric metric) {
            return sum(rows.stream().filter(Row::isOfDay), metric);
        }

        /** Empty if nothing was submitted. */
        Optional<BigDecimal> removalRate() {
            return share(total(SubmissionMetric.REMOVED_OF_SUBMITTED), total(SubmissionMetric.SUBMISSIONS));
        }

        /** Omits days without any. */
        Map<LocalDate, Long> byDay(SubmissionMetric metric) {
            return rows.stream()
                    .filter(row -> row.isOfDay() && row.counts().get(metric) != 0)
                    .collect(toMap(Row::day, row -> row.counts().get(metric)));
        }

        /** Removed posts by the id of the takedown rule's deciding branch. */
        Map<String, Long> takedownSources() {
            return Arrays.stream(TakedownSource.values())
                    .collect(toMap(TakedownSource::id, source -> total(SubmissionMetric.removedBy(source))));
        }

        /** Every platform, or every service, with a submission or a takedown in the window; busiest first. */
        List<Overview.Platform> platforms(boolean byService) {
            return rows.stream()
                    .filter(row -> !row.isOfDay())
                    .collect(groupingBy(row -> Arrays.asList(row.platform(), byService ? row.service() : null)))
                    .entrySet()
                    .stream()
                    .map(group -> platform(group.getKey(), group.getValue()))
                    .filter(platform -> platform.submissions() != 0 || platform.removedPosts() != 0)
                    .sorted(BUSIEST_FIRST)
                    .toList();
        }

        private static Overview.Platform platform(List<String> names, List<Row> rows) {
            var submissions = sum(rows.stream(), SubmissionMetric.SUBMISSIONS);
            return new Overview.Platform(
                    names.getFirst(),
                    names.getLast(),
                    submissions,
                    sum(rows.stream(), SubmissionMetric.REMOVED_POSTS),
                    share(sum(rows.stream(), SubmissionMetric.REMOVED_OF_SUBMITTED), submissions)
                            .map(Kpi.REMOVAL_RATE.definition().format()::rounded)
                            .orElse(null));
        }

        private static long sum(Stream<Row> rows, SubmissionMetric metric) {
            return rows.mapToLong(row -> row.counts().get(metric)).sum();
        }

        private static Optional<BigDecimal> share(long part, long whole) {
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
        }
    }
}
