-- A number of the rows that each of some facts is made of; no line for a fact without any. Parameter: keys of facts.
SELECT fact_key, bit_xor(hash) AS hash
FROM (
{rows}
) AS parts
-- A list that is asked for is carried into each part, where it finds an index, whatever its length.
WHERE fact_key = ANY (ARRAY(SELECT unnest(CAST(? AS bigint[]))))
GROUP BY fact_key;
