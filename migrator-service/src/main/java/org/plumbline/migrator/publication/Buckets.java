package org.plumbline.migrator.publication;

import java.util.List;

/**
 * A table that holds sums of what is published, and follows each publication by what the changed facts move.
 *
 * @param table in schema {@code bi}
 * @param time when a bucket begins in which a moved hour is, as SQL of {@code metric_hour}
 * @param column its column with that
 */
record Buckets(String table, String time, String column) {

    static final List<Buckets> ALL = List.of(
            new Buckets("dashboard_metrics_hourly", "metric_hour", "metric_hour"),
            new Buckets("dashboard_metrics_daily", "(metric_hour AT TIME ZONE 'UTC')::date", "metric_date"));

    /** A statement about buckets, with what it leaves open filled in for these. */
    String fill(String sql) {
        return sql.replace("{table}", table).replace("{time}", time).replace("{at}", column);
    }
}
