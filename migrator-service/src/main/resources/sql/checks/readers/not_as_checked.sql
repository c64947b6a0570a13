-- Rows that readers with the widest scope see otherwise than the checks have seen them, or that only one of the two sees.
-- Which rows differ is looked for only where the sums over all of them do: they are cheap, and nearly always equal.
WITH checked AS NOT MATERIALIZED (
    SELECT facts.{row_key} AS fact, hash_record_extended(ROW ({columns}), 0) AS mark
    FROM {checked} AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.{row_key} AS fact, hash_record_extended(ROW ({columns}), 0) AS mark
    FROM {seen} AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;
