-- about: Applications of the last 30 days are counted by status in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read the unique key of bi.application_rollup, and of applications only those since midnight; VACUUM (ANALYZE) bi.application_rollup and bi.application_summary_mv if it does not
-- limit: PT0.1S
SELECT application_status, sum(applications)
FROM (
    SELECT application_status, applications
    FROM bi.application_metrics_daily
    WHERE metric_date >= (now() AT TIME ZONE 'UTC')::date - 30 AND metric_date < (now() AT TIME ZONE 'UTC')::date
    UNION ALL
    SELECT application_status, applications
    FROM bi.application_metrics
    WHERE counted_at >= date_trunc('day', now(), 'UTC')
) AS counts
GROUP BY application_status
