package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.local.StackFailure;

/** Every fact as CSV, from a service with little memory. */
final class Export {

    private static final String COMPLETE = "# complete: true";

    /** The beginning of a line that is not a row. */
    private static final String NOTE = "#";

    private final String query = Sql.read("query/every_fact.json");

    void measure(Workbench bench) throws SQLException {
        bench.requireLoaded();
        var watch = Stopwatch.start();
        var file = bench.dashboards().export(query, Lines::of);
        var seconds = watch.seconds();
        if (!file.last().equals(COMPLETE)) {
            throw new StackFailure("An export of every fact ends with: " + file.last());
        }
        // One line has the column names.
        var rows = file.rows() - 1;
        var results = bench.measurements();
        results.count("rows in a CSV", rows, "rows");
        results.add("the whole CSV over HTTP", seconds, "s");
        results.add("rows of CSV", rows / seconds, "rows/s");
    }

    private record Lines(long rows, String last) {

        private static Lines of(Stream<String> lines) {
            var rows = 0L;
            var last = "";
            for (var each = lines.iterator(); each.hasNext(); ) {
                last = each.next();
                rows += last.startsWith(NOTE) ? 0 : 1;
            }
            return new Lines(rows, last);
        }
    }
}
