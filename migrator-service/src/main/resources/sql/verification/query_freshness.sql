-- about: The freshness of the datasets, part of every answer, is read in time
-- otherwise: EXPLAIN (ANALYZE, BUFFERS) this statement (sql/verification in migrator-service); VACUUM (ANALYZE) etl.runs, etl.run_entities and bi.publications
-- limit: PT0.05S
SELECT freshness.*, counted.pending_changes
FROM bi.dataset_freshness AS counted
CROSS JOIN LATERAL bi.freshness_of(counted.dataset) AS freshness
