package org.plumbline.migrator.check.published;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.metricsql.SeriesSql;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.metricsql.rollup.Rollup;
import org.plumbline.metricsql.rollup.SubmissionMetric;
import org.plumbline.migrator.check.published.WindowFigures.Name;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.takedown.TakedownSource;

/** The figures of the overview, and the legacy figures that explanations compare them with. */
public record OverviewAnswers() implements Answers {

    private static final String MEDIAN = Kpi.MEDIAN_HOURS_TO_TAKEDOWN.apiName();
    private static final List<List<String>> BY_SERVICE = List.of(List.of("platform", "platform_detail"));
    private static final String SERVICE = "platform/platform_detail";

    /** The metrics, each by its one definition. */
    private static final List<StoredFacts> STORED = List.of(
            stored(
                    Kpi.SUBMISSIONS,
                    figure(SubmissionMetric.SUBMISSIONS, count(Kpi.SUBMISSIONS)),
                    figure(SubmissionMetric.REMOVED_OF_SUBMITTED, count(Kpi.REMOVAL_RATE))),
            stored(
                    Kpi.REMOVED_POSTS,
                    Stream.concat(
                                    Stream.of(
                                            figure(SubmissionMetric.REMOVED_POSTS, count(Kpi.REMOVED_POSTS)),
                                            new StoredFacts.Figure(MEDIAN, count(Kpi.MEDIAN_HOURS_TO_TAKEDOWN), false)),
                                    Stream.of(TakedownSource.values()).map(OverviewAnswers::removedBy))
                            .toArray(StoredFacts.Figure[]::new)),
            stored(Kpi.REPORTS, figure(SubmissionMetric.REPORTS, count(Kpi.REPORTS))));

    private static StoredFacts stored(Kpi kpi, StoredFacts.Figure... figures) {
        var definition = kpi.definition();
        return new StoredFacts(definition.dataset(), definition.timeColumn(), List.of(figures), BY_SERVICE);
    }

    private static StoredFacts.Figure figure(SubmissionMetric metric, Measure measure) {
        return new StoredFacts.Figure(metric.column(), measure, true);
    }

    /** Returns the measure, or a rate's numerator. */
    private static Measure count(Kpi kpi) {
        return kpi.definition().measures().getFirst();
    }

    private static StoredFacts.Figure removedBy(TakedownSource source) {
        return figure(SubmissionMetric.removedBy(source), Measure.count(Filter.eq("takedown_source", source.id())));
    }

    @Override
    public WindowFigures given(DSLContext database, Scope scope, Window window, Way way) {
        var figures = new WindowFigures();
        var selection = new Selection(scope, List.of());
        database.fetch(OverviewSql.counts(selection, way.parts(window))).forEach(row -> count(row, figures));
        figures.put(Name.total(MEDIAN), database.fetchValue(OverviewSql.medianHoursToTakedown(selection, window)));
        return figures;
    }

    private static void count(Record row, WindowFigures figures) {
        var day = row.get(Rollup.DAY);
        for (var metric : SubmissionMetric.values()) {
            var value = row.get(metric.sum());
            if (day == null) {
                var service = row.get(Rollup.PLATFORM) + "/" + row.get(Rollup.SERVICE);
                figures.put(new Name(metric.column(), SERVICE, service), value);
            } else {
                figures.put(new Name(metric.column(), "day", day.toString()), value);
                figures.put(Name.total(metric.column()), value);
            }
        }
    }

    @Override
    public WindowFigures stored(DSLContext database, Scope scope, Window window) {
        var figures = new WindowFigures();
        STORED.forEach(facts -> facts.measure(database, scope, window, figures));
        return figures;
    }

    @Override
    public WindowFigures reference(DSLContext database, Scope scope, Window window, ReferenceIn from) {
        var figures = new WindowFigures();
        for (var kpi : Kpi.values()) {
            var series = new SeriesSql(kpi.definition(), List.of(), ZoneOffset.UTC);
            database.fetch(series.over(reference(kpi.definition().dataset(), from), scope, List.of(window), 2))
                    .forEach(row -> {
                        for (var place = 1; place < row.size(); place++) {
                            var part = place == 1 ? "value" : "side " + (place - 1);
                            figures.put(
                                    Name.total("%s, legacy %s".formatted(kpi.apiName(), part)),
                                    row.get(place, BigDecimal.class));
                        }
                    });
        }
        return figures;
    }

    private static Table<Record> reference(Dataset dataset, ReferenceIn from) {
        return switch (from) {
            case VIEWS -> Relations.ofReference(dataset);
            case TABLES -> table(name("etl", "reference_" + dataset.name()));
        };
    }
}
