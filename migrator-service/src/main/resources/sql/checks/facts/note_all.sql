-- What there is to be remembered of all facts, which checks have let through, in the transaction that publishes them. Its snapshot
-- is the one that the checks have read: what has changed since is not in it. Facts that were proven and have no row any more have no
-- number.
CREATE TEMPORARY TABLE noted_{publication} ON COMMIT DROP AS
SELECT fact_key, made_of.hash AS rows_hash, coalesce(published.hash, 0) AS published_hash
FROM (
    SELECT fact_key, bit_xor(hash) AS hash
    FROM (
{rows}
        UNION ALL
        SELECT fact_key, CAST(NULL AS bigint)
        FROM etl.proven_facts
        WHERE publication = '{publication}'
    ) AS parts
    GROUP BY fact_key
) AS made_of
LEFT JOIN (
    SELECT fact_key, bit_xor(hash) AS hash
    FROM (
{published}
    ) AS parts
    GROUP BY fact_key
) AS published USING (fact_key);
