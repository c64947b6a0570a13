-- about: The overview's days and platforms of the last 30 days are counted in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read the unique key of bi.submission_rollup, and of facts only those since midnight; VACUUM (ANALYZE) bi.submission_rollup and the facts if it does not
-- limit: PT0.1S
SELECT
    metric_date, platform, platform_detail, sum(submissions), sum(reports), sum(removed_posts), sum(removed_posts_report_flow),
    sum(removed_posts_legacy_fallback), sum(removed_of_submitted)
FROM (
    SELECT
        metric_date, platform, platform_detail, submissions, reports, removed_posts, removed_posts_report_flow,
        removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_metrics_daily
    WHERE metric_date >= (now() AT TIME ZONE 'UTC')::date - 30 AND metric_date < (now() AT TIME ZONE 'UTC')::date
    UNION ALL
    SELECT
        metric_date, platform, platform_detail, submissions, reports, removed_posts, removed_posts_report_flow,
        removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_metrics
    WHERE counted_at >= date_trunc('day', now(), 'UTC')
) AS counts
GROUP BY GROUPING SETS ((metric_date), (platform, platform_detail))
