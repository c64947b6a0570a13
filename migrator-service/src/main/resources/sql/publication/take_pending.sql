-- Takes the marks of changed facts away. Those of all facts stay where a writer may still rely on them.
CREATE TEMPORARY TABLE examined_{dataset} (
    fact_key bigint  PRIMARY KEY,
    by_hand  boolean NOT NULL DEFAULT false
) ON COMMIT DROP;
WITH taken AS (
    DELETE FROM bi.pending_changes
    WHERE dataset = '{dataset}' AND (fact_key IS NOT NULL OR ?)
    RETURNING fact_key, by_hand
)
INSERT INTO examined_{dataset} (fact_key, by_hand)
SELECT fact_key, bool_or(by_hand)
FROM taken
WHERE fact_key IS NOT NULL
GROUP BY fact_key;
ANALYZE examined_{dataset};
