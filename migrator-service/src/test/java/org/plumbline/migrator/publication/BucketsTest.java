package org.plumbline.migrator.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.sql.Statements;

@QuarkusTest
class BucketsTest extends MigrationTest {

    private static final Pattern CONDITION_BESIDE_THE_INDEX = Pattern.compile("Filter: .*\\bbucket\\.");

    private static final Pattern STATEMENT_END = Pattern.compile(";");

    static List<Buckets> all() {
        return Buckets.ALL;
    }

    /**
     * One that is not makes PostgreSQL 18 count on a search for each value that it may have: of few rows, it then reads all buckets of
     * an hour for each one that moves.
     */
    @ParameterizedTest
    @MethodSource("all")
    void eachConditionOnABucketIsOneOfItsIndex(Buckets buckets) throws SQLException {
        try (var connection = target.connectAsSuperuser()) {
            connection.setAutoCommit(false);
            new Statements(connection).run("""
                    INSERT INTO bi.dashboard_metrics_hourly
                        (metric_hour, dataset, metric, community_id, community_slug, dimension, dimension_value, platform, value)
                    SELECT
                        '2020-01-01Z'::timestamptz + n * interval '1 day', 'submission_facts', 'submissions', 1 + n % 9, 'c' || n % 9,
                        'platform_detail', 'd' || n % 5, 'p' || n % 3, 1
                    FROM generate_series(1, 5000) AS n;
                    INSERT INTO bi.dashboard_metrics_daily
                        (metric_date, dataset, metric, community_id, community_slug, dimension, dimension_value, platform, value)
                    SELECT metric_hour, dataset, metric, community_id, community_slug, dimension, dimension_value, platform, value
                    FROM bi.dashboard_metrics_hourly;
                    SELECT bi.roll_up_dashboard_metrics('submission_facts', NULL, NULL);
                    ANALYZE bi.dashboard_metrics_hourly, bi.dashboard_metrics_daily,
                        bi.dashboard_metrics_hourly_rollup, bi.dashboard_metrics_daily_rollup;
                    CREATE TEMPORARY TABLE moved_submission_facts AS TABLE bi.dashboard_metrics_hourly;
                    ANALYZE moved_submission_facts;
                    DROP INDEX bi.dashboard_metrics_hourly_metric_hour_idx, bi.dashboard_metrics_daily_metric_date_idx;
                    SET LOCAL enable_seqscan = off;
                    SET LOCAL enable_bitmapscan = off;
                    SET LOCAL enable_hashjoin = off;
                    SET LOCAL enable_mergejoin = off
                    """);

            var plans = plans(connection, buckets);

            assertEquals(
                    List.of(),
                    plans.stream()
                            .filter(CONDITION_BESIDE_THE_INDEX.asPredicate())
                            .toList());
            assertEquals(
                    buckets.isRollup() ? 1 : 3,
                    plans.stream().filter(line -> line.contains("Index Cond:")).count());
            connection.rollback();
        }
    }

    private static List<String> plans(Connection connection, Buckets buckets) throws SQLException {
        var lines = new ArrayList<String>();
        for (var statement : STATEMENT_END.split(buckets.move("submission_facts"), -1)) {
            if (!statement.isBlank()) {
                var merge = statement.substring(statement.indexOf("MERGE"));
                lines.addAll(new Statements(connection)
                        .list(row -> row.getString(1), "EXPLAIN (VERBOSE, COSTS OFF) " + merge));
            }
        }
        return lines;
    }
}
