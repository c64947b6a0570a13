-- about: The overview's reports of the last 30 days are counted in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read an index on reported_at; VACUUM (ANALYZE) the report facts if it does not
-- limit: PT0.25S
SELECT count(*)
FROM bi.report_facts
WHERE reported_at >= now() - interval '30 days'
