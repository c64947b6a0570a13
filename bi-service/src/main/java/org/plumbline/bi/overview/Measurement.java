package org.plumbline.bi.overview;

import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.REPORTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.KeptCounts;
import org.plumbline.bi.freshness.DatasetFreshness.Content;
import org.plumbline.bi.query.Contradiction;
import org.plumbline.metricsql.answer.DashboardMetrics;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.metricsql.answer.TakedownHours;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;

/** Runs an overview's statements inside a transaction that is open already. */
final class Measurement {

    private final DSLContext database;
    private final Selection selection;
    private final Content content;
    private final KeptCounts kept;

    /** @param content what the transaction sees */
    Measurement(DSLContext database, Selection selection, Content content, KeptCounts kept) {
        this.database = database;
        this.selection = selection;
        this.content = content;
        this.kept = kept;
    }

    /**
     * Takes every figure that the request asks for.
     *
     * @param measuredUntil the moment up to which the publication is whole
     */
    Measured take(OverviewRequest request, Instant measuredUntil) {
        var window = request.window();
        var counts = counts(window);
        return new Measured(
                Coverage.read(database, selection, asked(request), measuredUntil),
                figures(counts, window),
                request.comparePrevious()
                        ? Optional.of(figures(counts(window.previous()), window.previous()))
                        : Optional.empty(),
                counts.takedownSources(),
                Platforms.of(counts, request.splitByService()),
                counts.byDay(DashboardMetrics.SUBMISSIONS),
                counts.byDay(DashboardMetrics.REMOVED_POSTS));
    }

    private Map<Kpi, Figure> figures(Counts counts, Window window) {
        return Map.of(
                SUBMISSIONS, Figure.count(counts.total(DashboardMetrics.SUBMISSIONS)),
                REPORTS, Figure.count(counts.total(DashboardMetrics.REPORTS)),
                REMOVED_POSTS, Figure.count(counts.total(DashboardMetrics.REMOVED_POSTS)),
                REMOVAL_RATE,
                        Figure.ratio(
                                counts.total(DashboardMetrics.REMOVED_OF_SUBMITTED),
                                counts.total(DashboardMetrics.SUBMISSIONS)),
                MEDIAN_HOURS_TO_TAKEDOWN, Figure.of(medianHoursToTakedown(counts, window)));
    }

    private Counts counts(Window window) {
        return new Counts(kept.count(new OverviewCounting(selection), window, content, database));
    }

    private Optional<BigDecimal> medianHoursToTakedown(Counts counts, Window window) {
        return selection.services().isEmpty()
                ? counts.takedownHours().middle().map(middle -> median(window, middle))
                : Optional.ofNullable(database.fetchValue(OverviewSql.medianHoursToTakedown(selection, window)));
    }

    private BigDecimal median(Window window, TakedownHours.Middle middle) {
        return middle.median(database.fetch(OverviewSql.middleHours(selection, window, middle))
                        .getValues(0, BigDecimal.class))
                .orElseThrow(() -> Contradiction.found(null));
    }

    private static Window asked(OverviewRequest request) {
        var window = request.window();
        return request.comparePrevious() ? new Window(window.previous().from(), window.to()) : window;
    }
}
