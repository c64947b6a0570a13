package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return switch (context.coverage()) {
            case EVERYTHING, UNPROVEN -> ofAllDays(context);
            case CHANGES -> ofMovedHours(context);
        };
    }

    private Finding ofAllDays(CheckContext context) throws SQLException {
        var differing = differingDays(context);
        if (differing.isEmpty()) {
            return new Faults().finding("Holds.");
        }
        var queries = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        for (var days : differing.entrySet()) {
            queries.add(ofHours(days.getKey(), SqlFile.query("checks/metrics/hours_of_days.sql")));
            parameters.add(new Statements(context.target()).dates(days.getValue()));
            parameters.addAll(Arrays.asList(null, null));
        }
        var finding = examine(context, queries, parameters);
        return finding.foundFaults() ? finding : unnamed(differing);
    }

    /** Of sums that differ where no bucket does by itself. */
    private static Finding unnamed(Map<String, List<LocalDate>> differing) {
        var faults = new Faults();
        differing.forEach(
                (dataset, days) -> days.forEach(day -> faults.add(Map.of("dataset", dataset, "at", day.toString()))));
        return faults.finding("The sums of %d days are not those of the facts.".formatted(faults.count()));
    }

    private static Map<String, List<LocalDate>> differingDays(CheckContext context) throws SQLException {
        var statements = new Statements(context.target());
        var datasets = statements.texts(context.pipeline().publishes());
        var days = new LinkedHashMap<String, List<LocalDate>>();
        statements.list(
                row -> days.computeIfAbsent(row.getString("dataset"), _ -> new ArrayList<>())
                        .add(row.getObject("metric_date", LocalDate.class)),
                SqlFile.read("checks/metrics/differing_days.sql"),
                datasets,
                datasets,
                datasets,
                datasets,
                datasets);
        return days;
    }

    private Finding ofMovedHours(CheckContext context) throws SQLException {
        var queries = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        for (var publication : context.pipeline().publishes()) {
            if (isMoved(context, publication)) {
                queries.add(ofHours(publication, moved(publication)));
                parameters.addAll(List.of(HOURS, DAYS));
            }
        }
        return queries.isEmpty()
                ? new Faults().finding("Holds: no bucket is moved.")
                : examine(context, queries, parameters);
    }

    private static boolean isMoved(CheckContext context, String publication) throws SQLException {
        return new Statements(context.target())
                .list(row -> row.getBoolean(1), SqlFile.read("checks/metrics/is_moved.sql"), moved(publication))
                .getFirst();
    }

    private static String moved(String publication) {
        return "pg_temp.moved_" + publication;
    }

    private Finding examine(CheckContext context, List<String> queries, List<Object> parameters) throws SQLException {
        var query = String.join("\nUNION ALL\n", queries)
                + "\nORDER BY dataset, \"at\", grain, metric, dimension, dimension_value, community_id";
        return new FaultQuery(new CheckFile(header(), Optional.empty(), query)).examine(context, parameters.toArray());
    }

    private static String ofHours(String publication, String hours) {
        var query = SqlFile.query("checks/metrics/of_hours.sql")
                .replace("{facts}", SqlFile.query("checks/metrics/facts_of_" + publication + ".sql"))
                .replace("{dataset}", publication)
                .replace("{hours}", hours);
        return "(" + query + ")";
    }
}
