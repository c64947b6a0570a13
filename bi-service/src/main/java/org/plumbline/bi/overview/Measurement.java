package org.plumbline.bi.overview;

import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.Select;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;

/** Runs an overview's statements inside a transaction that is open already. */
final class Measurement {

    private static final List<Dataset> DATASETS = List.of(Datasets.SUBMISSION_FACTS, Datasets.REPORT_FACTS);

    private final DSLContext database;
    private final Selection selection;

    Measurement(DSLContext database, Selection selection) {
        this.database = database;
        this.selection = selection;
    }

    /**
     * Takes every figure that the request asks for.
     *
     * @param measuredUntil the moment up to which the publication is whole
     */
    Measured take(OverviewRequest request, Instant measuredUntil) {
        var window = request.window();
        var whole = request.comparePrevious() ? new Window(window.previous().from(), window.to()) : window;
        return new Measured(
                Coverage.of(firstSubmission(whole), measuredUntil),
                figures(window),
                request.comparePrevious() ? Optional.of(figures(window.previous())) : Optional.empty(),
                counts(BreakdownQueries.takedownSources(selection, window)),
                database.fetch(BreakdownQueries.platforms(selection, window, request.splitByService()))
                        .map(Measurement::platform),
                counts(BreakdownQueries.perDay(SUBMISSIONS, selection, window)),
                counts(BreakdownQueries.perDay(REMOVED_POSTS, selection, window)));
    }

    private Instant firstSubmission(Window window) {
        var first = database.fetchValue(BreakdownQueries.firstSubmission(selection, window));
        return first == null ? null : first.toInstant();
    }

    private Map<Kpi, Figure> figures(Window window) {
        var figures = new EnumMap<Kpi, Figure>(Kpi.class);
        for (var dataset : DATASETS) {
            var row = database.fetchSingle(KpiQuery.statement(dataset, selection, window));
            figures.putAll(KpiQuery.figures(dataset, row));
        }
        return figures;
    }

    private <K> Map<K, Long> counts(Select<Record2<K, BigDecimal>> statement) {
        var counts = new LinkedHashMap<K, Long>();
        Result<Record2<K, BigDecimal>> rows = database.fetch(statement);
        rows.forEach(row -> counts.put(row.value1(), row.value2().longValueExact()));
        return counts;
    }

    private static Overview.Platform platform(Record5<String, String, BigDecimal, BigDecimal, BigDecimal> row) {
        var rate = row.value5();
        var format = REMOVAL_RATE.definition().header().format();
        return new Overview.Platform(
                row.value1(),
                row.value2(),
                row.value3().longValueExact(),
                row.value4().longValueExact(),
                rate == null ? null : KpiReading.rounded(rate, format));
    }
}
