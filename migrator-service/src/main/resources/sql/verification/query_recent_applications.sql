-- about: The newest applications are found in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read an index on created_at; VACUUM (ANALYZE) bi.application_summary_mv if it does not
-- limit: PT0.1S
SELECT *
FROM bi.application_summary
WHERE created_at >= now() - interval '64 hours'
ORDER BY created_at DESC, application_id DESC
LIMIT 51
