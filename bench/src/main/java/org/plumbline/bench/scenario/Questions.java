package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.plumbline.bench.database.LegacyData;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.database.StatementLog;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.postgres.TargetDatabase;

/**
 * How long questions take over HTTP and in the database, with which plans, and how long the joins of the base tables
 * take that the read models replace.
 */
record Questions(Workbench bench) {

    private static final int WARMING_UP = 10_000;
    private static final int WARMING_UP_LOGGED = 5_000;
    private static final int TIMES_OVER_HTTP = 200;
    private static final int TIMES_LOGGED = 40;
    static final int TIMES_MEASURED = TIMES_OVER_HTTP + TIMES_LOGGED;

    /** The share of the raw join's time: 98 percent faster. */
    private static final double PART_OF_RAW_JOIN = 0.02;

    private static final String OVERVIEW_JOIN = "raw/overview.sql";
    private static final double OVER_HTTP_MILLIS = 25;
    private static final double OVERVIEW_DATABASE_MILLIS = 20;
    private static final double DATABASE_MILLIS = 10;
    private static final double RECENT_DATABASE_MILLIS = 2;

    /** With fewer facts, reading all of them is the best plan. */
    private static final long FACTS_WORTH_AN_INDEX = 100_000;

    /**
     * The overview of a superadmin: until now, which moves by the minute, as dashboards request it; and until a
     * different hour each time.
     */
    static void overview(Workbench bench) throws SQLException {
        bench.requireLoaded();
        bench.run("delta");
        var nodes = new Questions(bench)
                .measure(
                        Question.untilOtherHours(
                                "30 days until other hours",
                                Dashboards::overviewUntil,
                                OVERVIEW_JOIN,
                                OVERVIEW_DATABASE_MILLIS),
                        Question.untilNow(
                                "30 days until now",
                                Dashboards::overviewUntil,
                                OVERVIEW_JOIN,
                                OVERVIEW_DATABASE_MILLIS));
        if (bench.sizes().posts() >= FACTS_WORTH_AN_INDEX) {
            nodes.stream()
                    .filter(node -> node.startsWith("Seq Scan on mv_"))
                    .findFirst()
                    .ifPresent(scan -> {
                        throw new StackFailure("The overview over 30 days reads all facts: " + scan);
                    });
        }
    }

    /**
     * The recruiting dashboard: the load of its data, the newest applications, and those of 30 days by status and by
     * company.
     */
    static void applications(Workbench bench) throws SQLException {
        LegacyData.provideRecruiting(bench.server(), bench.sizes());
        try (var target = bench.server().target()) {
            if (Sql.number(target, "SELECT count(*) FROM bi.application_summary_mv") == 0) {
                var load = bench.run("recruiting", "full");
                bench.measurements().add("load with publication", load.wholeSeconds(), "s");
            }
        }
        new Questions(bench)
                .measure(
                        days("recent", "recent", "raw/recent.sql", RECENT_DATABASE_MILLIS),
                        days("30 days by status", "by-status", "raw/by_status.sql", DATABASE_MILLIS),
                        days("30 days by company", "by-company", "raw/by_company.sql", DATABASE_MILLIS));
    }

    private static Question days(String name, String question, String rawJoin, double databaseMillis) {
        return Question.untilNow(
                name, end -> Dashboards.monthUntil("applications/" + question, end), rawJoin, databaseMillis);
    }

    /** Adds the figures, and returns the nodes of the plans. */
    private Set<String> measure(Question... questions) throws SQLException {
        for (var question : questions) {
            askOverHttp(question);
        }
        var nodes = new LinkedHashSet<String>();
        // Sessions read their log settings when they start, so the service is restarted once for all questions.
        try (var log = new StatementLog(bench.server(), TargetDatabase.BI)) {
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
        bench.warmUp(WARMING_UP, time -> dashboards.millisOf(question.warmUp().apply(time)));
        var millis = bench.each(
                TIMES_OVER_HTTP, time -> dashboards.millisOf(question.path().apply(time)));
        add(question, "p95 over HTTP", Quantile.p95(millis), OVER_HTTP_MILLIS);
    }

    private Set<String> askLogged(Question question, StatementLog log) throws SQLException {
        var dashboards = bench.dashboards();
        // While it warms up, the service compiles its code on the database's processors.
        bench.warmUp(
                WARMING_UP_LOGGED, time -> dashboards.millisOf(question.warmUp().apply(time)));
        log.forget();
        var nodes = new LinkedHashSet<String>();
        var millis = new ArrayList<Double>();
        for (var time = 0; time < bench.scaled(TIMES_LOGGED); time++) {
            dashboards.millisOf(question.path().apply(TIMES_OVER_HTTP + time));
            var statements = log.statements();
            if (statements.isEmpty()) {
                throw new StackFailure("The server has logged nothing of: " + question.name());
            }
            statements.stream().map(StatementLog.Logged::nodes).forEach(nodes::addAll);
            millis.add(
                    statements.stream().mapToDouble(StatementLog.Logged::millis).sum());
        }
        var database = Quantile.p95(millis);
        add(question, "p95 in the database", database, question.databaseMillis());
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
            var raw = watch.millis();
            var results = bench.measurements();
            results.add(question.name() + ", raw join", raw, "ms");
            results.add(question.name() + ", database / raw join", database / raw, "x", PART_OF_RAW_JOIN);
        }
    }

    private void add(Question question, String figure, double millis, double limit) {
        bench.measurements().add(question.name() + ", " + figure, millis, "ms", limit);
    }

    /**
     * A dashboard's question, which is repeated many times.
     *
     * @param path the path of the nth request; all are different, so that no answer is in the cache
     * @param databaseMillis the maximum time in the database
     */
    private record Question(
            String name, IntFunction<String> path, IntFunction<String> warmUp, String rawJoin, double databaseMillis) {

        private static final Duration MORE_THAN_AN_HOUR = Duration.ofMinutes(61);
        private static final Duration LONGER_THAN_PATHS_GO_BACK = Duration.ofDays(1);

        /**
         * Windows until now, which moves by the minute, as dashboards request them. The windows for warming up end a
         * day earlier.
         */
        static Question untilNow(String name, Function<Instant, String> until, String rawJoin, double databaseMillis) {
            return new Question(
                    name,
                    time -> until.apply(ago(Duration.ofMinutes(time))),
                    time -> until.apply(ago(LONGER_THAN_PATHS_GO_BACK.plusSeconds(time))),
                    rawJoin,
                    databaseMillis);
        }

        /** Windows of which no two end in the same hour, as a person searching for something requests them. */
        static Question untilOtherHours(
                String name, Function<Instant, String> until, String rawJoin, double databaseMillis) {
            IntFunction<String> path = time -> until.apply(ago(MORE_THAN_AN_HOUR.multipliedBy(time)));
            return new Question(
                    name, path, time -> path.apply(Questions.TIMES_MEASURED + time), rawJoin, databaseMillis);
        }

        private static Instant ago(Duration past) {
            return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES).minus(past);
        }
    }
}
