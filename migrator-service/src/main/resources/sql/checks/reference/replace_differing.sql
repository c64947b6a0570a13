-- Keeps what was said where it is not what is kept: both states of a row are seen by the same snapshot.
WITH said AS MATERIALIZED (
{said}
),
differing AS MATERIALIZED (
    SELECT DISTINCT legacy_key
    FROM (
        (TABLE said EXCEPT ALL TABLE etl.reference_{dataset})
        UNION ALL
        (TABLE etl.reference_{dataset} EXCEPT ALL TABLE said)
    ) AS differences
),
gone AS (
    DELETE FROM etl.reference_{dataset} AS kept
    USING differing
    WHERE kept.legacy_key = differing.legacy_key
)
INSERT INTO etl.reference_{dataset}
SELECT said.*
FROM said
JOIN differing USING (legacy_key);
