-- about: Applications of the last 30 days are counted by company in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service): it should read an index of bi.application_summary_mv only; VACUUM (ANALYZE) that if it does not
-- limit: PT0.25S
SELECT company_id, count(*)
FROM bi.application_summary
WHERE created_at >= now() - interval '30 days'
GROUP BY company_id
