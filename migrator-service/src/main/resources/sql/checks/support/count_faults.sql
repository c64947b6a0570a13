-- How many rows a check finds at fault, the first of them, and what tells this set of rows from every other.
WITH faults AS MATERIALIZED (
{faults}
)
SELECT
    (SELECT count(*) FROM faults) AS faults,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM faults LIMIT ?) AS shown), '[]') AS rows_at_fault,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(faults)::text) AS mark FROM faults) AS marks
    ) AS fingerprint
