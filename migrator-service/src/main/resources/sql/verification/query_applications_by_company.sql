-- about: Applications of the last 30 days are counted by company in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read the unique key of bi.application_rollup, and of applications only those since midnight; VACUUM (ANALYZE) bi.application_rollup and bi.application_summary_mv if it does not
-- limit: PT0.1S
SELECT company_id, company_name, sum(applications)
FROM (
    SELECT company_id, company_name, applications
    FROM bi.application_metrics_daily
    WHERE metric_date >= (now() AT TIME ZONE 'UTC')::date - 30 AND metric_date < (now() AT TIME ZONE 'UTC')::date
    UNION ALL
    SELECT company_id, company_name, applications
    FROM bi.application_metrics
    WHERE counted_at >= date_trunc('day', now(), 'UTC')
) AS counts
GROUP BY company_id, company_name
