package org.plumbline.bench.scenario;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.postgres.TargetDatabase;

/** Composed queries over HTTP, compared with the same SQL by the same role: what the service adds. */
final class ComposedQuery {

    private static final int WARMING_UP = 15_000;
    private static final double OVERHEAD_MILLIS = 3;

    /** Twice as fast as Cube, which answered in 15 ms when the SQL took 4 ms, with 13,914 facts. */
    private static final double TIMES_THE_SQL = 1.9;

    void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        var results = bench.measurements();
        try (var reader = reader(bench.server())) {
            var day = medians(bench, reader, Asked.DAY_BY_SERVICE, 200);
            results.add("a day by service over HTTP, median", day.overHttp(), "ms");
            results.add("a day by service by SQL, median", day.bySql(), "ms");
            results.add("what the service adds at the median", day.overHttp() - day.bySql(), "ms", OVERHEAD_MILLIS);
            var years = medians(bench, reader, Asked.TWO_YEARS_BY_SERVICE_AND_MONTH, 50);
            results.add("two years by service and month over HTTP, median", years.overHttp(), "ms");
            results.add("two years by service and month by SQL, median", years.bySql(), "ms");
            results.add("two years, over HTTP / by SQL", years.overHttp() / years.bySql(), "", TIMES_THE_SQL);
        }
    }

    private record Medians(double overHttp, double bySql) {}

    private static Medians medians(Workbench bench, Connection reader, Asked query, int times) throws SQLException {
        try (var statement = reader.prepareStatement(query.sql())) {
            bench.warmUp(WARMING_UP, time -> bench.dashboards().millisOfQuery(query.json(time)));
            for (var time = 0; time < bench.scaled(times); time++) {
                bySql(statement, query, time);
            }
            var overHttp = new ArrayList<Double>();
            var bySql = new ArrayList<Double>();
            for (var time = 0; time < bench.scaled(times); time++) {
                overHttp.add(bench.dashboards().millisOfQuery(query.json(WARMING_UP + time)));
                bySql.add(bySql(statement, query, time));
            }
            return new Medians(Quantile.median(overHttp), Quantile.median(bySql));
        }
    }

    /** A session like the service's, which plans each statement anew. */
    private static Connection reader(BenchServer server) throws SQLException {
        var reader = DriverManager.getConnection(
                server.postgres().jdbcUrl(BenchServer.TARGET) + "?prepareThreshold=0",
                TargetDatabase.BI,
                TargetDatabase.BI);
        Sql.execute(reader, Sql.read("query.scope"));
        return reader;
    }

    private static double bySql(PreparedStatement statement, Asked query, int time) throws SQLException {
        statement.setString(1, query.from(time).toString());
        statement.setString(2, query.to(time).toString());
        var watch = Stopwatch.start();
        var groups = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                groups++;
            }
        }
        var millis = watch.millis();
        if (groups == 0) {
            throw new StackFailure(
                    "There are no submissions from %s to %s".formatted(query.from(time), query.to(time)));
        }
        return millis;
    }

    /**
     * A query over some days, different ones each time, so that no answer is cached: repeated days end some
     * milliseconds earlier.
     *
     * @param name the name of its JSON in {@code query} and of its SQL in {@code query.sql}
     */
    record Asked(String name, Duration length) {

        static final Asked DAY_BY_SERVICE = new Asked("day", Duration.ofDays(1));
        static final Asked TWO_YEARS_BY_SERVICE_AND_MONTH = new Asked("years", Duration.ofDays(730));

        private static final int DAYS = 200;
        private static final Clock CLOCK = Clock.systemUTC();

        /** Its JSON for the nth request. */
        String json(int time) {
            return Sql.read("query/%s.json".formatted(name))
                    .replace("{from}", from(time).toString())
                    .replace("{to}", to(time).toString());
        }

        String sql() {
            return Sql.read("query." + name);
        }

        Instant from(int time) {
            return to(time).minus(length);
        }

        Instant to(int time) {
            var day = CLOCK.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(time % DAYS));
            return day.minusMillis(time / DAYS);
        }
    }
}
