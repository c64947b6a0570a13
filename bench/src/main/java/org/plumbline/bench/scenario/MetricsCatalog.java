package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Awaited;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.bench.service.Catalog;
import org.plumbline.bench.service.Form;

/** The catalog of ten thousand metrics: checking a definition, a page of the list, and many who publish the same. */
final class MetricsCatalog implements Scenario {

    private static final String NAME = "catalog";
    private static final int WARMING_UP = 5_000;
    private static final int TIMES = 200;
    private static final int PUBLISHERS = 50;
    private static final int PAGES = 200;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final double MILLIS = 1_000;
    private static final int MEDIAN = 50;
    private static final int PERCENT = 95;
    private static final double VALIDATION_MILLIS = 1;
    private static final double PAGE_MILLIS = 10;

    private static final String DEFINITION = """
            {
              "key": "%s", "title": "Share of upheld reports", "description": "Reports that the platform followed",
              "dataset": "report_facts", "timeColumn": "reported_at", "format": "percent", "type": "ratio",
              "numerator": {"agg": "count", "filters": [{"column": "outcome", "op": "eq", "value": "taken_down"}]},
              "denominator": {"agg": "count"},
              "allowedGroupBy": ["platform_detail", {"column": "reported_at", "transform": "month"}]
            }
            """;

    @Override
    public void measure(Workbench bench) throws SQLException {
        try (var catalog = Catalog.start(bench.server(), bench.projectDirectory(), Form.forReaders());
                var target = bench.server().target()) {
            Sql.execute(target, Sql.read("catalog/fill.sql"));
            Sql.execute(target, "VACUUM (ANALYZE) catalog.metrics, catalog.metric_versions");
            Sql.settle(target);
            checks(bench, catalog);
            var page = bench.timed(WARMING_UP, TIMES, time -> catalog.get("?page=" + time % PAGES));
            bench.measurements().add(overHttp("a page of 10,000 metrics", page, MEDIAN));
            bench.measurements()
                    .add(overHttp("a page of 10,000 metrics", page, PERCENT).atMost(PAGE_MILLIS));
            var search = bench.timed(WARMING_UP, TIMES, time -> catalog.get("?search=bench_" + time % PAGES));
            bench.measurements().add(overHttp("a search among them", search, PERCENT));
            race(bench, catalog);
        }
    }

    /** The check itself by the service's own meter, and what its caller waits for. */
    private static void checks(Workbench bench, Catalog catalog) {
        var checked = DEFINITION.formatted("bench_checked");
        var requests = bench.timed(WARMING_UP, TIMES, time -> catalog.post("/validate", checked, OK));
        var before = catalog.validations("sum");
        var count = catalog.validations("count");
        for (var time = 0; time < bench.scaled(TIMES); time++) {
            catalog.post("/validate", checked, OK);
        }
        var seconds = (catalog.validations("sum") - before) / (catalog.validations("count") - count);
        bench.measurements()
                .add(Measurement.of(NAME, "checking a definition, mean", seconds * MILLIS, "ms")
                        .atMost(VALIDATION_MILLIS));
        bench.measurements().add(overHttp("checking a definition", requests, PERCENT));
    }

    private static Measurement overHttp(String what, List<Double> millis, int percent) {
        return Measurement.of(
                NAME,
                "%s, over HTTP, %s".formatted(what, percent == MEDIAN ? "median" : "p" + percent),
                Quantile.of(millis, percent),
                "ms");
    }

    private static void race(Workbench bench, Catalog catalog) {
        var key = "bench_race_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        catalog.post("", DEFINITION.formatted(key), CREATED);
        Callable<Integer> publish =
                () -> catalog.post("/%s/versions/1/publish".formatted(key), "{\"reason\": \"Race\"}");
        var watch = Stopwatch.start();
        var statuses = atOnce(publish);
        var seconds = watch.seconds();
        var won = Collections.frequency(statuses, OK);
        if (won != 1 || Collections.frequency(statuses, CONFLICT) != PUBLISHERS - 1) {
            throw new BenchFailure(
                    "Of %d who published a version at once, %d did: %s".formatted(PUBLISHERS, won, statuses));
        }
        bench.measurements().add(Measurement.of(NAME, "50 publishers of one version, one wins", seconds, "s"));
    }

    private static List<Integer> atOnce(Callable<Integer> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Collections.nCopies(PUBLISHERS, request).stream()
                    .map(threads::submit)
                    .toList();
            return answers.stream()
                    .map(answer -> Awaited.result(answer, "publishers"))
                    .toList();
        }
    }
}
