-- Some of the facts that changed, and some that should not have: some by keys that are spread over the base table and over what
-- is published, some of those beside the materialized view. Parameters: how many of each, three times.
CREATE TEMPORARY TABLE IF NOT EXISTS sampled_{publication} (fact_key bigint) ON COMMIT DROP;
TRUNCATE sampled_{publication};
WITH places AS MATERIALIZED (
    SELECT low + (random() * (high - low))::bigint AS place
    FROM (SELECT min({base_key}) AS low, max({base_key}) AS high FROM {base}) AS ends
    CROSS JOIN generate_series(1, ?)
)
INSERT INTO sampled_{publication} (fact_key)
(SELECT fact_key FROM examined_{publication} ORDER BY random() LIMIT ?)
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT {base_key} AS fact_key FROM {base} WHERE {base_key} >= place ORDER BY {base_key} LIMIT 1
) AS near
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT {fact_key} AS fact_key FROM {view} WHERE {fact_key} >= place ORDER BY {fact_key} LIMIT 1
) AS near
UNION
(SELECT {fact_key} FROM {delta} ORDER BY random() LIMIT ?);
ANALYZE sampled_{publication};
