package org.plumbline.bi.overview;

import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.REPORTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.metricsql.rollup.SubmissionMetric;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;

/**
 * Everything that the database computed for an overview, in one snapshot.
 *
 * @param current the key figures of the window; empty where the definition says that there is none
 * @param previous the figures of the window before; empty if nobody asked
 * @param takedownSources removed posts by the id of the deciding source
 * @param submissions by UTC day, days without any missing
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
     * Runs the statements of an overview in a transaction that is open already.
     *
     * @param measuredUntil the moment up to which the publication is whole
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
}
