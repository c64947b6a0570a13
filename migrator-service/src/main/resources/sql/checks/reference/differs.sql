-- 1 where something else was said than is kept, in whatever order; 0 where not.
WITH said AS (
{said}
)
SELECT
    CASE
        WHEN (SELECT ROW (count(*), sum(hash_record_extended(ROW (said.*), 0))) FROM said)
            IS DISTINCT FROM
            (SELECT ROW (count(*), sum(hash_record_extended(ROW (kept.*), 0))) FROM etl.reference_{dataset} AS kept)
        THEN 1
        ELSE 0
    END;
