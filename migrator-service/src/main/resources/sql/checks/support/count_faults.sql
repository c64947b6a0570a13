-- How many rows a check finds at fault, and the first of them.
WITH faults AS MATERIALIZED (
{faults}
)
SELECT
    (SELECT count(*) FROM faults) AS faults,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM faults LIMIT ?) AS shown), '[]') AS rows_at_fault
