package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.Stopwatch;

/** Every fact as CSV, from a service with the heap of the one-machine stack. */
final class Export implements Scenario {

    private static final String NAME = "export";
    private static final String COMPLETE = "# complete: true";

    /** What a line begins with that holds no row. */
    private static final String NOTE = "#";

    private final String query = Sql.read("query/every_fact.json");

    @Override
    public void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        var watch = Stopwatch.start();
        var file = bench.dashboards().export(query, lines -> lines.reduce(Lines.NONE, Lines::and, Lines::plus));
        var seconds = watch.seconds();
        if (!file.last().equals(COMPLETE)) {
            throw new BenchFailure("An export of every fact ends with: " + file.last());
        }
        // One line has the columns' names.
        var rows = file.rows() - 1;
        var results = bench.measurements();
        results.add(Measurement.count(NAME, "rows in a CSV", rows, "rows"));
        results.add(Measurement.of(NAME, "the whole CSV over HTTP", seconds, "s"));
        results.add(Measurement.of(NAME, "rows of CSV", rows / seconds, "rows/s"));
    }

    /** What is known of a file's lines so far. */
    private record Lines(long rows, String last) {
        private static final Lines NONE = new Lines(0, "");

        private Lines and(String line) {
            return new Lines(line.startsWith(NOTE) ? rows : rows + 1, line);
        }

        private Lines plus(Lines others) {
            return new Lines(rows + others.rows, others.last.isEmpty() ? last : others.last);
        }
    }
}
