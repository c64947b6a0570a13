package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.bench.database.LoggedStatement;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.database.StatementLog;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.postgres.TargetDatabase;

/**
 * How long questions take over HTTP, how long in the database and by which plan, and how long the joins of the base tables take
 * that they replace.
 */
final class Questions {

    private static final int WARMING_UP = 10_000;
    private static final int WARMING_UP_LOGGED = 5_000;
    private static final int TIMES_OVER_HTTP = 200;
    private static final int TIMES_LOGGED = 40;
    static final int TIMES_MEASURED = TIMES_OVER_HTTP + TIMES_LOGGED;
    private static final double MILLIS = 1000;
    private static final double PERCENT = 95;

    /** Of what the raw join takes: 98 percent faster. */
    private static final double PART_OF_RAW_JOIN = 0.02;

    private final Workbench bench;
    private final String scenario;

    /** @param scenario under which the figures are kept */
    Questions(Workbench bench, String scenario) {
        this.bench = bench;
        this.scenario = scenario;
    }

    /** Adds the figures, and gives the nodes of the plans. */
    Set<String> measure(Question... questions) throws SQLException {
        for (var question : questions) {
            askOverHttp(question);
        }
        var nodes = new LinkedHashSet<String>();
        // Sessions know from their start that they are logged: one start of the service for all questions.
        try (var log = StatementLog.of(bench.server(), TargetDatabase.BI)) {
            bench.stopDashboards();
            for (var question : questions) {
                nodes.addAll(askLogged(question, log));
            }
        } finally {
            bench.stopDashboards();
        }
        return nodes;
    }

    private void askOverHttp(Question question) {
        var dashboards = bench.dashboards();
        bench.warmUp(WARMING_UP, time -> dashboards.secondsOf(question.warmUp().apply(time)));
        var millis = new ArrayList<Double>();
        for (var time = 0; time < bench.scaled(TIMES_OVER_HTTP); time++) {
            millis.add(dashboards.secondsOf(question.path().apply(time)) * MILLIS);
        }
        add(question, "p95 over HTTP", percentile(millis), question.limits().overHttp());
    }

    private Set<String> askLogged(Question question, StatementLog log) throws SQLException {
        var dashboards = bench.dashboards();
        // The service compiles itself on the database's processors.
        bench.warmUp(
                WARMING_UP_LOGGED,
                time -> dashboards.secondsOf(question.warmUp().apply(time)));
        log.forget();
        var nodes = new LinkedHashSet<String>();
        var millis = new ArrayList<Double>();
        for (var time = 0; time < bench.scaled(TIMES_LOGGED); time++) {
            dashboards.secondsOf(question.path().apply(TIMES_OVER_HTTP + time));
            var statements = log.statements();
            if (statements.isEmpty()) {
                throw new BenchFailure("The server has logged nothing of: " + question.name());
            }
            statements.stream().map(LoggedStatement::nodes).forEach(nodes::addAll);
            millis.add(statements.stream().mapToDouble(LoggedStatement::millis).sum());
        }
        var database = percentile(millis);
        add(question, "p95 in the database", database, question.limits().inTheDatabase());
        compareWithRawJoin(question, database);
        bench.progress().say("  %s: %s".formatted(question.name(), String.join(", ", nodes)));
        return nodes;
    }

    private void compareWithRawJoin(Question question, double database) throws SQLException {
        try (var target = bench.server().target()) {
            var join = Sql.read(question.rawJoin());
            Sql.execute(target, join);
            var watch = Stopwatch.start();
            Sql.execute(target, join);
            var raw = watch.seconds() * MILLIS;
            var results = bench.measurements();
            results.add(Measurement.of(scenario, question.name() + ", raw join", raw, "ms"));
            results.add(Measurement.of(scenario, question.name() + ", database / raw join", database / raw, "x")
                    .atMost(PART_OF_RAW_JOIN));
        }
    }

    private void add(Question question, String figure, double millis, double limit) {
        bench.measurements()
                .add(Measurement.of(scenario, question.name() + ", " + figure, millis, "ms")
                        .atMost(limit));
    }

    private static double percentile(List<Double> millis) {
        return Quantile.of(millis, PERCENT);
    }
}
