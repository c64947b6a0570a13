-- about: The overview's platforms of the last 30 days are counted in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read indexes on submitted_at and effective_takedown_at; VACUUM (ANALYZE) the facts if it does not
-- limit: PT0.25S
SELECT
    platform,
    platform_detail,
    count(*) FILTER (WHERE submitted_at >= now() - interval '30 days'),
    count(*) FILTER (WHERE effective_takedown_at >= now() - interval '30 days')
FROM bi.submission_facts
WHERE submitted_at >= now() - interval '30 days' OR effective_takedown_at >= now() - interval '30 days'
GROUP BY platform, platform_detail
