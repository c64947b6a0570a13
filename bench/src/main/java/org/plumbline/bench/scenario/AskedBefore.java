package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.plumbline.bench.database.StatementLog;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.postgres.TargetDatabase;

/**
 * An overview and a query that were requested before: by a caller who already has the answer, and by callers who do
 * not.
 */
final class AskedBefore {

    private static final int WARMING_UP = 15_000;
    private static final int TIMES = 1_000;
    private static final int REQUESTS = 4_000;
    private static final int AT_ONCE = 8;
    private static final double UNCHANGED_MILLIS = 1;

    /** One core serves two thousand requests a second. */
    private static final double PROCESSOR_MILLIS = 0.5;

    /** Two cores serve 450 requests a second, as many as Cube serves. */
    private static final double QUERY_PROCESSOR_MILLIS = 4.4;

    /** What must not be read: facts and their rollups. */
    private static final List<String> NUMBERS = List.of("facts", "rollup", "summary");

    private final String overview =
            Dashboards.overviewUntil(Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS));

    void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        readsNoNumbers(bench);
        var tag = bench.dashboards().tagOf(overview);
        bench.warmUp(WARMING_UP, time -> bench.dashboards().millisUnchanged(overview, tag));
        var unchanged = bench.each(TIMES, time -> bench.dashboards().millisUnchanged(overview, tag));
        bench.measurements().add("unchanged, over HTTP, median", Quantile.median(unchanged), "ms", UNCHANGED_MILLIS);
        bench.measurements().add("unchanged, over HTTP, p95", Quantile.p95(unchanged), "ms");
        var overviewWork = work(bench, () -> bench.dashboards().millisOf(overview));
        bench.measurements().add("cached answer, a core's work", overviewWork, "ms", PROCESSOR_MILLIS);
        var query = ComposedQuery.Asked.TWO_YEARS_BY_SERVICE_AND_MONTH.json(0);
        var queryWork = work(bench, () -> bench.dashboards().millisOfQuery(query));
        bench.measurements().add("cached answer of a query, a core's work", queryWork, "ms", QUERY_PROCESSOR_MILLIS);
    }

    /** The service's processor time for each of many requests, several at once, in milliseconds. */
    private static double work(Workbench bench, Runnable request) {
        bench.warmUp(WARMING_UP, _ -> request.run());
        var before = bench.dashboards().processorTime();
        var requests = bench.scaled(REQUESTS);
        Workbench.atOnce(AT_ONCE, requests, request);
        var work = bench.dashboards().processorTime().minus(before);
        return (double) work.toMillis() / requests;
    }

    /** Checks the server's log, which is switched off for the other measurements. */
    private void readsNoNumbers(Workbench bench) throws SQLException {
        try (var log = new StatementLog(bench.server(), TargetDatabase.BI)) {
            bench.stopDashboards();
            var tag = bench.dashboards().tagOf(overview);
            log.forget();
            bench.dashboards().millisUnchanged(overview, tag);
            bench.dashboards().millisOf(overview);
            var nodes = new LinkedHashSet<String>();
            log.statements().stream().map(StatementLog.Logged::nodes).forEach(nodes::addAll);
            requireNone(nodes);
        } finally {
            bench.stopDashboards();
        }
    }

    private static void requireNone(Collection<String> nodes) {
        if (nodes.isEmpty()) {
            throw new StackFailure("The server has logged nothing of a question that was asked before");
        }
        nodes.stream()
                .filter(node -> NUMBERS.stream().anyMatch(node::contains))
                .findFirst()
                .ifPresent(node -> {
                    throw new StackFailure("A question that was asked before reads numbers: " + node);
                });
    }
}
