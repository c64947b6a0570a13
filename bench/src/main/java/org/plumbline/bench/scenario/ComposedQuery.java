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

/** A short query that a caller composes, over HTTP and as SQL by the same role: what the service adds. */
final class ComposedQuery {

    private static final int WARMING_UP = 15_000;
    private static final int TIMES = 200;
    private static final double OVERHEAD_MILLIS = 3;

    private final DayByPlatform query = new DayByPlatform();

    void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        try (var reader = reader(bench.server());
                var statement = reader.prepareStatement(Sql.read("query.day"))) {
            bench.warmUp(WARMING_UP, time -> overHttp(bench, time));
            for (var time = 0; time < bench.scaled(TIMES); time++) {
                bySql(statement, time);
            }
            var overHttp = new ArrayList<Double>();
            var bySql = new ArrayList<Double>();
            for (var time = 0; time < bench.scaled(TIMES); time++) {
                overHttp.add(overHttp(bench, time));
                bySql.add(bySql(statement, time));
            }
            var whole = Quantile.median(overHttp);
            var sql = Quantile.median(bySql);
            var results = bench.measurements();
            results.add("a day by platform over HTTP, median", whole, "ms");
            results.add("a day by platform by SQL, median", sql, "ms");
            results.add("what the service adds at the median", whole - sql, "ms", OVERHEAD_MILLIS);
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

    private double overHttp(Workbench bench, int time) {
        return bench.dashboards().millisOfQuery(query.json(time));
    }

    private double bySql(PreparedStatement statement, int time) throws SQLException {
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
            throw new StackFailure("There are no submissions of " + query.from(time));
        }
        return millis;
    }

    /** A short query that a caller composes: a day by platform, another one each time until they begin again. */
    static final class DayByPlatform {

        private static final int DAYS = 200;

        private final Clock clock = Clock.systemUTC();
        private final String json = Sql.read("query/day.json");

        /** Its JSON, the nth time. */
        String json(int time) {
            return json.replace("{from}", from(time).toString()).replace("{to}", to(time).toString());
        }

        Instant from(int time) {
            return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1 + time % DAYS));
        }

        Instant to(int time) {
            return from(time).plus(Duration.ofDays(1));
        }
    }
}
