-- The facts of these blocks that are not as they were proven are looked at. A list of keys is carried into each part, where it
-- finds an index.
INSERT INTO examined_{publication} (fact_key)
SELECT fact_key
FROM (
{compared}
) AS parts
WHERE fact_key = ANY (
    ARRAY(SELECT (block << 5) + place FROM doubtful_blocks_{publication} CROSS JOIN generate_series(0, 31) AS place)
)
GROUP BY fact_key
HAVING bit_xor(hash) <> 0
ON CONFLICT DO NOTHING;
ANALYZE examined_{publication};
