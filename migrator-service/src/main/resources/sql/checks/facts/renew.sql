-- Remembers facts that checks have let through. Parameters: keys of facts, a number of the rows and one of what is published of each.
INSERT INTO etl.proven_facts AS proven (publication, fact_key, rows_hash, published_hash)
SELECT '{publication}', noted.fact_key, noted.rows_hash, noted.published_hash
FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS bigint[])) AS noted (fact_key, rows_hash, published_hash)
ON CONFLICT ON CONSTRAINT proven_facts_pkey DO UPDATE
SET rows_hash = excluded.rows_hash,
    published_hash = excluded.published_hash
WHERE (proven.rows_hash, proven.published_hash) IS DISTINCT FROM (excluded.rows_hash, excluded.published_hash);
