-- The facts that the transaction looks at, with a number of what is published of each: 0 where nothing is.
SELECT examined.fact_key, coalesce(published.hash, 0) AS hash
FROM examined_{publication} AS examined
LEFT JOIN (
    SELECT fact_key, bit_xor(hash) AS hash
    FROM (
{published}
    ) AS parts
    WHERE {examined.{publication}: fact_key}
    GROUP BY fact_key
) AS published USING (fact_key);
