-- Remembers facts that checks have let through. Of facts that have no row any more, and so no number of rows, nothing is proven.
WITH noted AS NOT MATERIALIZED (
{noted}
),
forgotten AS (
    DELETE FROM etl.proven_facts AS proven
    USING noted
    WHERE proven.publication = '{publication}'
        AND proven.fact_key = noted.fact_key
        AND noted.rows_hash IS NULL
)
INSERT INTO etl.proven_facts AS proven (publication, fact_key, rows_hash, published_hash)
SELECT '{publication}', fact_key, rows_hash, published_hash
FROM noted
WHERE rows_hash IS NOT NULL
ON CONFLICT ON CONSTRAINT proven_facts_pkey DO UPDATE
SET rows_hash = excluded.rows_hash,
    published_hash = excluded.published_hash
WHERE (proven.rows_hash, proven.published_hash) IS DISTINCT FROM (excluded.rows_hash, excluded.published_hash);
