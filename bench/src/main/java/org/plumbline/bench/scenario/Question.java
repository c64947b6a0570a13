package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.plumbline.bench.database.LoggedStatement;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.database.StatementLog;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.postgres.TargetDatabase;

/**
 * A dashboard's question, asked again and again: how long it takes over HTTP, how long in the database and by which plan, and
 * how long the join of the base tables takes that it replaces.
 *
 * @param scenario under which the figures are kept
 * @param name of the question, for a person
 * @param path what is asked the nth time; no two are the same, so that no answer is kept from the last time, and the first
 *     ones are what is asked most
 * @param rawJoin the file with the join that it replaces
 */
record Question(String scenario, String name, IntFunction<String> path, String rawJoin) {

    private static final int WARMING_UP = 10_000;
    private static final int WARMING_UP_LOGGED = 5_000;
    private static final int TIMES_OVER_HTTP = 200;
    private static final int TIMES_LOGGED = 40;
    private static final int TIMES_MEASURED = TIMES_OVER_HTTP + TIMES_LOGGED;
    private static final double MILLIS = 1000;
    private static final double PERCENT = 95;

    /** Of what the raw join takes: 98 percent faster. */
    private static final double PART_OF_RAW_JOIN = 0.02;

    /** What the question may take at most, in milliseconds. */
    record Limits(double overHttp, double inTheDatabase) {}

    /** Adds the figures, and gives the nodes of the plans. */
    Set<String> measure(Workbench bench, Limits limits) throws SQLException {
        var dashboards = bench.dashboards();
        bench.warmUp(WARMING_UP, time -> dashboards.secondsOf(path.apply(TIMES_MEASURED + time)));
        var overHttp = new ArrayList<Double>();
        for (var time = 0; time < TIMES_OVER_HTTP; time++) {
            overHttp.add(dashboards.secondsOf(path.apply(time)) * MILLIS);
        }
        bench.measurements()
                .add(Measurement.of(scenario, name + ", p95 over HTTP", Quantile.of(overHttp, PERCENT), "ms")
                        .atMost(limits.overHttp()));
        var nodes = new LinkedHashSet<String>();
        var database = Quantile.of(inTheDatabase(bench, nodes), PERCENT);
        bench.measurements()
                .add(Measurement.of(scenario, name + ", p95 in the database", database, "ms")
                        .atMost(limits.inTheDatabase()));
        compareWithRawJoin(bench, database);
        bench.progress().say("  %s: %s".formatted(name, String.join(", ", nodes)));
        return nodes;
    }

    private List<Double> inTheDatabase(Workbench bench, Set<String> nodes) throws SQLException {
        var millis = new ArrayList<Double>();
        try (var log = StatementLog.of(bench.server(), TargetDatabase.BI)) {
            bench.stopDashboards();
            // The service compiles itself on the database's processors.
            bench.warmUp(WARMING_UP_LOGGED, time -> bench.dashboards().secondsOf(path.apply(TIMES_MEASURED + time)));
            log.forget();
            for (var time = 0; time < TIMES_LOGGED; time++) {
                bench.dashboards().secondsOf(path.apply(TIMES_OVER_HTTP + time));
                var statements = log.statements();
                if (statements.isEmpty()) {
                    throw new BenchFailure("The server has logged nothing of: " + name);
                }
                statements.stream().map(LoggedStatement::nodes).forEach(nodes::addAll);
                millis.add(
                        statements.stream().mapToDouble(LoggedStatement::millis).sum());
            }
        } finally {
            bench.stopDashboards();
        }
        return millis;
    }

    private void compareWithRawJoin(Workbench bench, double database) throws SQLException {
        try (var target = bench.server().target()) {
            var join = Sql.read(rawJoin);
            Sql.execute(target, join);
            var watch = Stopwatch.start();
            Sql.execute(target, join);
            var raw = watch.seconds() * MILLIS;
            var results = bench.measurements();
            results.add(Measurement.of(scenario, name + ", raw join", raw, "ms"));
            results.add(Measurement.of(scenario, name + ", database / raw join", database / raw, "x")
                    .atMost(PART_OF_RAW_JOIN));
        }
    }
}
