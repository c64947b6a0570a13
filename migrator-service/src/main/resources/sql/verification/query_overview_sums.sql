-- about: The overview's days and platforms of the last 30 days are added up in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read the primary keys of the rollups, and of facts only those of this hour; VACUUM (ANALYZE) bi.dashboard_metrics_daily_rollup and bi.dashboard_metrics_hourly_rollup if it does not
-- limit: PT0.1S
SELECT dimension, metric, day, platform, dimension_value, sum(value)
FROM (
    SELECT dimension, metric, metric_date AS day, platform, dimension_value, value
    FROM bi.metrics_daily_rollup
    WHERE dataset = 'submission_facts'
        AND dimension IN ('platform_detail', 'hours_to_takedown')
        AND metric_date >= (now() AT TIME ZONE 'UTC')::date - 30
        AND metric_date < (now() AT TIME ZONE 'UTC')::date
    UNION ALL
    SELECT dimension, metric, (metric_hour AT TIME ZONE 'UTC')::date, platform, dimension_value, value
    FROM bi.metrics_hourly_rollup
    WHERE dataset = 'submission_facts'
        AND dimension IN ('platform_detail', 'hours_to_takedown')
        AND metric_hour >= date_trunc('day', now(), 'UTC')
        AND metric_hour < date_trunc('hour', now(), 'UTC')
    UNION ALL
    SELECT dimension, metric, (counted_at AT TIME ZONE 'UTC')::date, platform, dimension_value, 1
    FROM bi.submission_metrics
    WHERE dimension IN ('platform_detail', 'hours_to_takedown')
        AND (submitted_at >= date_trunc('hour', now(), 'UTC') OR effective_takedown_at >= date_trunc('hour', now(), 'UTC'))
        AND counted_at >= date_trunc('hour', now(), 'UTC')
    UNION ALL
    SELECT dimension, metric, (counted_at AT TIME ZONE 'UTC')::date, platform, dimension_value, 1
    FROM bi.report_metrics
    WHERE dimension = 'platform_detail'
        AND reported_at >= date_trunc('hour', now(), 'UTC')
        AND counted_at >= date_trunc('hour', now(), 'UTC')
) AS counts
GROUP BY GROUPING SETS ((dimension, metric, day), (dimension, metric, platform, dimension_value))
