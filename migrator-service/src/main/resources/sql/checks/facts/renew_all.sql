-- Remembers all facts, which checks have let through, in the transaction that publishes them. Its snapshot is the one that the
-- checks have read: what has changed since is not in it. Facts that were proven and have no row any more have no number.
CREATE TEMPORARY TABLE noted_{publication} ON COMMIT DROP AS
SELECT fact_key, bit_xor(hash) AS rows_hash
FROM (
{rows}
    UNION ALL
    SELECT fact_key, CAST(NULL AS bigint)
    FROM etl.proven_facts
    WHERE publication = '{publication}'
) AS parts
GROUP BY fact_key;
DELETE FROM etl.proven_facts AS proven
USING noted_{publication} AS noted
WHERE proven.publication = '{publication}'
    AND proven.fact_key = noted.fact_key
    AND noted.rows_hash IS NULL;
INSERT INTO etl.proven_facts AS proven (publication, fact_key, rows_hash, published_hash)
SELECT '{publication}', noted.fact_key, noted.rows_hash, coalesce(published.hash, 0)
FROM noted_{publication} AS noted
LEFT JOIN (
    SELECT fact_key, bit_xor(hash) AS hash
    FROM (
{published}
    ) AS parts
    GROUP BY fact_key
) AS published USING (fact_key)
WHERE noted.rows_hash IS NOT NULL
ON CONFLICT ON CONSTRAINT proven_facts_pkey DO UPDATE
SET rows_hash = excluded.rows_hash,
    published_hash = excluded.published_hash
WHERE (proven.rows_hash, proven.published_hash) IS DISTINCT FROM (excluded.rows_hash, excluded.published_hash);
