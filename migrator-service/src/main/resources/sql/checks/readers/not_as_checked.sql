-- Rows that readers with the widest scope see otherwise than the checks have seen them, or that only one of the two sees.
WITH checked AS (
    SELECT facts.{key} AS fact, hashtextextended(ROW ({columns})::text, 0) AS mark
    FROM {checked} AS facts
),
seen AS (
    SELECT facts.{key} AS fact, hashtextextended(ROW ({columns})::text, 0) AS mark
    FROM {seen} AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
ORDER BY fact;
