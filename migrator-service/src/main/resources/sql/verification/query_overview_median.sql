-- about: The overview's median of the last 30 days is found in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read an index on effective_takedown_at; VACUUM (ANALYZE) the facts if it does not
-- limit: PT0.25S
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY hours_to_takedown)
FROM bi.submission_facts
WHERE effective_takedown_at >= now() - interval '30 days' AND effective_takedown_at < now()
