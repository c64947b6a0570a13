package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.service.Catalog;
import org.plumbline.bench.service.Form;

/** A catalog of ten thousand metrics: checking a definition, and reading a page of the list. */
final class MetricsCatalog {

    private static final int WARMING_UP = 5_000;
    private static final int TIMES = 200;
    private static final int PAGES = 200;
    private static final double MILLIS = 1_000;
    private static final double VALIDATION_MILLIS = 1;
    private static final double PAGE_MILLIS = 10;

    void measure(Workbench bench) throws SQLException {
        try (var catalog = new Catalog(bench.server(), Form.forReaders());
                var target = bench.server().target()) {
            Sql.execute(target, Sql.read("catalog/fill.sql"));
            Sql.execute(target, "VACUUM (ANALYZE) catalog.metrics, catalog.metric_versions");
            Sql.settle(target);
            checks(bench, catalog);
            var page = bench.timed(WARMING_UP, TIMES, time -> catalog.get("?page=" + time % PAGES));
            var results = bench.measurements();
            results.add("a page of 10,000 metrics, over HTTP, median", Quantile.median(page), "ms");
            results.add("a page of 10,000 metrics, over HTTP, p95", Quantile.p95(page), "ms", PAGE_MILLIS);
            var search = bench.timed(WARMING_UP, TIMES, time -> catalog.get("?search=bench_" + time % PAGES));
            results.add("a search among them, over HTTP, p95", Quantile.p95(search), "ms");
        }
    }

    /** Measures the check itself, by the service's own meter, and how long its caller waits. */
    private static void checks(Workbench bench, Catalog catalog) {
        var checked = """
            {
              "key": "bench_checked", "title": "Share of upheld reports", "description": "Reports that the platform followed",
              "dataset": "report_facts", "timeColumn": "reported_at", "format": "percent", "type": "ratio",
              "numerator": {"agg": "count", "filters": [{"column": "outcome", "op": "eq", "value": "taken_down"}]},
              "denominator": {"agg": "count"},
              "allowedGroupBy": ["platform_detail", {"column": "reported_at", "transform": "month"}]
            }
            """;
        var requests = bench.timed(WARMING_UP, TIMES, time -> catalog.post("/validate", checked));
        var before = catalog.validations("sum");
        var count = catalog.validations("count");
        for (var time = 0; time < bench.scaled(TIMES); time++) {
            catalog.post("/validate", checked);
        }
        var seconds = (catalog.validations("sum") - before) / (catalog.validations("count") - count);
        bench.measurements().add("checking a definition, mean", seconds * MILLIS, "ms", VALIDATION_MILLIS);
        bench.measurements().add("checking a definition, over HTTP, p95", Quantile.p95(requests), "ms");
    }
}
