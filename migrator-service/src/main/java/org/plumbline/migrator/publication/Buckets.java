package org.plumbline.migrator.publication;

import java.util.List;
import org.plumbline.migrator.sql.SqlFile;

/**
 * A table that holds sums of what is published, and follows each publication by what the changed facts move.
 *
 * @param table in schema {@code bi}
 * @param time when a bucket begins in which a moved hour is, as SQL of {@code metric_hour}
 * @param column its column with that
 * @param moving the statement that moves its sums
 */
record Buckets(String table, String time, String column, String moving) {

    private static final String HOUR = "metric_hour";
    private static final String DAY = "(metric_hour AT TIME ZONE 'UTC')::date";

    static final List<Buckets> ALL = List.of(
            new Buckets("dashboard_metrics_hourly", HOUR, "metric_hour", "move_metrics"),
            new Buckets("dashboard_metrics_daily", DAY, "metric_date", "move_metrics"),
            new Buckets("dashboard_metrics_hourly_rollup", HOUR, "metric_hour", "move_rollup"),
            new Buckets("dashboard_metrics_daily_rollup", DAY, "metric_date", "move_rollup"));

    /** Moves the sums by what was collected for a dataset. */
    String move(String dataset) {
        return SqlFile.read("publication/%s.sql".formatted(moving))
                .replace("{dataset}", dataset)
                .replace("{table}", table)
                .replace("{time}", time)
                .replace("{at}", column);
    }
}
