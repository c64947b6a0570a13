-- What the rows are that facts are made of, before anything is held against them: what changes meanwhile is not proven. Facts
-- that were proven and have no row any more have no number.
CREATE TEMPORARY TABLE noted_{publication} ON COMMIT DROP AS
SELECT fact_key, bit_xor(hash) AS rows_hash
FROM (
{rows}
    UNION ALL
    SELECT fact_key, CAST(NULL AS bigint)
    FROM etl.proven_facts
    WHERE publication = '{publication}'
) AS parts
WHERE {examined.{publication}: fact_key}
GROUP BY fact_key;
