-- What the rows are that facts are made of, before anything is held against them: what changes meanwhile is not proven. Facts
-- without a row have no number.
CREATE TEMPORARY TABLE noted_{publication} ON COMMIT DROP AS
SELECT fact_key, bit_xor(hash) AS rows_hash
FROM (
{rows}
    UNION ALL
    SELECT fact_key, CAST(NULL AS bigint)
    FROM {keys}
) AS parts
WHERE {some}
GROUP BY fact_key;
