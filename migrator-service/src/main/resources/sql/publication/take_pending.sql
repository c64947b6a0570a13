-- Takes the marks of changed facts away. Those of all facts stay where a writer may still rely on them.
CREATE TEMPORARY TABLE examined_{dataset} (fact_key bigint PRIMARY KEY) ON COMMIT DROP;
WITH taken AS (
    DELETE FROM bi.pending_changes
    WHERE dataset = '{dataset}' AND (fact_key IS NOT NULL OR ?)
    RETURNING fact_key
)
INSERT INTO examined_{dataset} (fact_key)
SELECT DISTINCT fact_key
FROM taken
WHERE fact_key IS NOT NULL;
ANALYZE examined_{dataset};
