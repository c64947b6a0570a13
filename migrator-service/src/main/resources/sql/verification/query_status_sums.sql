-- about: Applications by status of the last 30 days are added up in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read the primary keys of the rollups; VACUUM (ANALYZE) bi.dashboard_metrics_daily_rollup and bi.dashboard_metrics_hourly_rollup if it does not
-- limit: PT0.1S
SELECT dimension_value, sum(value)
FROM (
    SELECT dimension_value, value
    FROM bi.metrics_daily_rollup
    WHERE dataset = 'application_summary'
        AND dimension = 'status'
        AND metric = 'applications'
        AND metric_date > (now() AT TIME ZONE 'UTC')::date - 30
    UNION ALL
    SELECT dimension_value, value
    FROM bi.metrics_hourly_rollup
    WHERE dataset = 'application_summary'
        AND dimension = 'status'
        AND metric = 'applications'
        AND metric_hour >= date_trunc('hour', now() - interval '30 days', 'UTC')
        AND metric_hour < date_trunc('day', now() - interval '29 days', 'UTC')
) AS counts
GROUP BY dimension_value
