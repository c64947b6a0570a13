package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.metricsql.SeriesSql;
import org.plumbline.metricsql.answer.DashboardMetrics;
import org.plumbline.metricsql.answer.ExplainSql;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.metricsql.answer.TakedownHours;
import org.plumbline.migrator.check.Figures.Name;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.takedown.TakedownSource;

/** The figures of the overview, and what explains them. */
record OverviewAnswers() implements Answers {

    private static final String MEDIAN = Kpi.MEDIAN_HOURS_TO_TAKEDOWN.apiName();
    private static final List<List<String>> BY_SERVICE = List.of(List.of("platform", "platform_detail"));
    private static final String SERVICE = "platform/platform_detail";

    /** Each from its one definition. */
    private static final List<StoredFacts> STORED = List.of(
            stored(
                    Kpi.SUBMISSIONS,
                    figure(DashboardMetrics.SUBMISSIONS, count(Kpi.SUBMISSIONS)),
                    figure(DashboardMetrics.REMOVED_OF_SUBMITTED, count(Kpi.REMOVAL_RATE))),
            stored(
                    Kpi.REMOVED_POSTS,
                    Stream.concat(
                                    Stream.of(
                                            figure(DashboardMetrics.REMOVED_POSTS, count(Kpi.REMOVED_POSTS)),
                                            new StoredFacts.Figure(MEDIAN, count(Kpi.MEDIAN_HOURS_TO_TAKEDOWN), false)),
                                    Stream.of(TakedownSource.values()).map(OverviewAnswers::removedBy))
                            .toArray(StoredFacts.Figure[]::new)),
            stored(Kpi.REPORTS, figure(DashboardMetrics.REPORTS, count(Kpi.REPORTS))));

    private static StoredFacts stored(Kpi kpi, StoredFacts.Figure... figures) {
        var header = kpi.definition().header();
        return new StoredFacts(
                Datasets.named(header.dataset()).orElseThrow(), header.timeColumn(), List.of(figures), BY_SERVICE);
    }

    private static StoredFacts.Figure figure(String name, Measure measure) {
        return new StoredFacts.Figure(name, measure, true);
    }

    /** Of a rate, its numerator. */
    private static Measure count(Kpi kpi) {
        return kpi.definition().measures().getFirst();
    }

    private static StoredFacts.Figure removedBy(TakedownSource source) {
        return figure(DashboardMetrics.removedBy(source), Measure.count(Filter.eq("takedown_source", source.id())));
    }

    @Override
    public Figures given(DSLContext database, Scope scope, Window window, Way way) {
        var figures = new Figures();
        var selection = new Selection(scope, List.of());
        var hours = new TreeMap<Integer, Long>();
        database.fetch(OverviewSql.counts(selection, way.parts(window))).forEach(row -> {
            var isOfServices = row.value1().equals(OverviewSql.SERVICE);
            if (row.value3() != null && isOfServices) {
                figures.put(new Name(row.value2(), "day", row.value3().toString()), row.value6());
                figures.put(Name.total(row.value2()), row.value6());
            } else if (isOfServices) {
                figures.put(new Name(row.value2(), SERVICE, row.value4() + "/" + row.value5()), row.value6());
            } else if (row.value3() == null) {
                hours.put(Integer.parseInt(row.value5()), row.value6().longValue());
            }
        });
        new TakedownHours(hours)
                .middle()
                .ifPresent(middle -> figures.put(Name.total(MEDIAN), median(database, selection, window, middle)));
        return figures;
    }

    /** Null where there are not as many takedowns in the middle as the ranges say: bi-service gives none, either. */
    private static BigDecimal median(
            DSLContext database, Selection selection, Window window, TakedownHours.Middle middle) {
        var hours = database.fetch(OverviewSql.middleHours(selection, window, middle))
                .getValues(0, BigDecimal.class);
        return middle.median(hours).orElse(null);
    }

    @Override
    public Figures stored(DSLContext database, Scope scope, Window window) {
        var figures = new Figures();
        STORED.forEach(facts -> facts.measure(database, scope, window, figures));
        return figures;
    }

    @Override
    public Figures explained(DSLContext database, Scope scope, Window window, Side side) {
        var figures = new Figures();
        for (var kpi : Kpi.values()) {
            database.fetch(ExplainSql.contributions(kpi.definition(), scope, window, it -> facts(it, side)))
                    .forEach(row -> contribution(kpi, row, figures));
            legacy(database, kpi.definition(), scope, window, side)
                    .forEach((name, value) -> figures.put(Name.total(kpi.apiName() + ", legacy " + name), value));
        }
        return figures;
    }

    private static void contribution(Kpi kpi, Record row, Figures figures) {
        var branch = row.get(0, String.class);
        for (var place = 1; place < row.size(); place++) {
            figures.put(
                    new Name(
                            "%s, explained: %s"
                                    .formatted(kpi.apiName(), row.field(place).getName()),
                            branch == null ? "" : "branch",
                            branch == null ? "" : branch),
                    row.get(place, BigDecimal.class));
        }
    }

    /** What explanations say that the legacy database said. */
    private static Map<String, BigDecimal> legacy(
            DSLContext database, MetricDefinition metric, Scope scope, Window window, Side side) {
        var dataset = Datasets.named(metric.header().dataset()).orElseThrow();
        var rows = database.fetch(new SeriesSql(metric, dataset, List.of(), ZoneOffset.UTC)
                .over(witness(dataset, side), scope, List.of(window), 2));
        var values = new TreeMap<String, BigDecimal>();
        rows.forEach(row -> {
            for (var place = 1; place < row.size(); place++) {
                var value = row.get(place, BigDecimal.class);
                if (value != null) {
                    values.put(place == 1 ? "value" : "side " + (place - 1), value);
                }
            }
        });
        return values;
    }

    private static Table<Record> facts(Dataset dataset, Side side) {
        return switch (side) {
            case READERS -> Relations.of(dataset);
            case STORED -> StoredFacts.of(dataset);
        };
    }

    private static Table<Record> witness(Dataset dataset, Side side) {
        return switch (side) {
            case READERS -> Relations.ofWitness(dataset);
            case STORED -> table(name("etl", "witnessed_" + dataset.name()));
        };
    }
}
