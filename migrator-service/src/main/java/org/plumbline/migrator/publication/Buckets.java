package org.plumbline.migrator.publication;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.migrator.sql.SqlFile;

/**
 * A table that holds sums of what is published, and follows each publication by what the changed facts move.
 *
 * @param table in schema {@code bi}
 * @param time when a bucket begins in which a moved hour is, as SQL of {@code metric_hour}
 * @param column its column with that
 * @param isRollup whether it sums over all communities
 */
record Buckets(String table, String time, String column, boolean isRollup) {

    private static final String HOUR = "metric_hour";
    private static final String DAY = "(metric_hour AT TIME ZONE 'UTC')::date";

    static final List<Buckets> ALL = List.of(
            new Buckets("dashboard_metrics_hourly", HOUR, "metric_hour", false),
            new Buckets("dashboard_metrics_daily", DAY, "metric_date", false),
            new Buckets("dashboard_metrics_hourly_rollup", HOUR, "metric_hour", true),
            new Buckets("dashboard_metrics_daily_rollup", DAY, "metric_date", true));

    /** The statements that move the sums by what was collected for a dataset. */
    String move(String dataset) {
        var statement = SqlFile.read(isRollup ? "publication/move_rollup.sql" : "publication/move_metrics.sql")
                .replace("{dataset}", dataset)
                .replace("{table}", table)
                .replace("{time}", time)
                .replace("{at}", column);
        return isRollup
                ? statement
                : Stream.of(Whose.values()).map(whose -> whose.of(statement)).collect(joining("\n"));
    }

    /** Which communities' facts a statement moves; each condition on a bucket is one that its index knows. */
    private enum Whose {
        OF_A_COMMUNITY(
                "community_id IS NOT NULL AND community_slug IS NOT NULL",
                "bucket.community_id = moved.community_id AND bucket.community_slug = moved.community_slug"),
        OF_ONE_THAT_IS_NOT_THERE(
                "community_id IS NOT NULL AND community_slug IS NULL",
                "bucket.community_id = moved.community_id AND bucket.community_slug IS NULL"),
        OF_NONE("community_id IS NULL", "bucket.community_id IS NULL AND bucket.community_slug IS NULL");

        private final String rows;
        private final String sameCommunity;

        Whose(String rows, String sameCommunity) {
            this.rows = rows;
            this.sameCommunity = sameCommunity;
        }

        String of(String statement) {
            return statement.replace("{whose}", rows).replace("{same}", sameCommunity);
        }
    }
}
