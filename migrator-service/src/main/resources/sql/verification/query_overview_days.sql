-- about: The overview's days of the last month are counted in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read an index on submitted_at; VACUUM (ANALYZE) the facts if it does not
-- limit: PT0.25S
SELECT (submitted_at AT TIME ZONE 'UTC')::date, count(*)
FROM bi.submission_facts
WHERE submitted_at >= now() - interval '30 days'
GROUP BY 1
