package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The buckets of {@code bi.dashboard_metrics_hourly} and {@code _daily} hold what is published: every day of them, or, where
 * only changes are looked at, some of the hours and days that the publication moves.
 */
final class BucketCheck implements Check {

    private static final int HOURS = 10;
    private static final int DAYS = 3;

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "aggregates_equal_facts",
                CheckKind.SEMANTIC,
                Severity.CRITICAL,
                "The sums by hours and days are those of the facts");
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var publications = context.pipeline().publishes();
        if (context.coverage() == Coverage.EVERYTHING) {
            var datasets = new Statements(context.target()).texts(publications);
            return examine(
                    context,
                    SqlFile.query("checks/metrics/all_days.sql"),
                    datasets,
                    datasets,
                    datasets,
                    datasets,
                    datasets);
        }
        var queries = new ArrayList<String>();
        var sizes = new ArrayList<Object>();
        for (var publication : publications) {
            if (isMoved(context, publication)) {
                queries.add("(" + ofHours(publication) + ")");
                sizes.addAll(List.of(HOURS, DAYS));
            }
        }
        return queries.isEmpty()
                ? new Faults().finding(0, "Holds: no bucket is moved.")
                : examine(context, String.join("\nUNION ALL\n", queries), sizes.toArray());
    }

    private static boolean isMoved(CheckContext context, String publication) throws SQLException {
        return new Statements(context.target())
                .list(
                        row -> row.getBoolean(1),
                        SqlFile.read("checks/metrics/is_moved.sql"),
                        "pg_temp.moved_" + publication)
                .getFirst();
    }

    private Finding examine(CheckContext context, String query, Object... parameters) throws SQLException {
        return new FaultQuery(new CheckFile(header(), Optional.empty(), query)).examine(context, parameters);
    }

    private static String ofHours(String publication) {
        return SqlFile.query("checks/metrics/of_hours.sql")
                .replace("{facts}", SqlFile.query("checks/metrics/facts_of_" + publication + ".sql"))
                .replace("{dataset}", publication);
    }
}
