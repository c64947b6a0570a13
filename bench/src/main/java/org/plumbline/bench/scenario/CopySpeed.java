package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.database.TableCopy;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Stopwatch;

/** The posts out of PostgreSQL and, into a table of the same shape with the same indexes, back into it: one to one. */
final class CopySpeed implements Scenario {

    static final String NAME = "copy";

    @Override
    public void measure(Workbench bench) throws SQLException {
        var file = bench.server().folder().resolve("posts.copy");
        try (var legacy = bench.server().legacy()) {
            Sql.execute(legacy, "CREATE TABLE copied_posts (LIKE posts INCLUDING ALL)");
            try {
                Sql.settle(legacy);
                var out = Stopwatch.start();
                var read = TableCopy.toFile(legacy, "posts", file);
                report(bench, "posts to a file", read, out.seconds());
                var in = Stopwatch.start();
                var written = TableCopy.fromFile(legacy, "copied_posts", file);
                report(bench, "posts from a file", written, in.seconds());
            } finally {
                Sql.execute(legacy, "DROP TABLE copied_posts");
            }
        }
    }

    private static void report(Workbench bench, String name, long rows, double seconds) {
        bench.progress().say("  %-22s %,12d rows  %7.2f s".formatted(name, rows, seconds));
        bench.measurements().add(Measurement.of(NAME, name, seconds, "s"));
        bench.measurements().add(Measurement.of(NAME, name + ", per second", rows / seconds, "rows/s"));
    }
}
