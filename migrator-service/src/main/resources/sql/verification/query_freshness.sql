-- about: How current the datasets are, which every answer says, is found in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service); VACUUM (ANALYZE) etl.runs, etl.run_entities and bi.publications
-- limit: PT0.05S
SELECT *
FROM bi.dataset_freshness
