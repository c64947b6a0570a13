-- Keeps what was said of some rows, where it is not what is kept of them: most edits change nothing that a reference query tells.
-- Parameters: their legacy keys, the dataset.
WITH said AS MATERIALIZED (
{said}
),
kept AS MATERIALIZED (
    SELECT *
    FROM etl.reference_{dataset}
    WHERE legacy_key = ANY (?)
),
differing AS MATERIALIZED (
    SELECT DISTINCT legacy_key
    FROM (
        (TABLE said EXCEPT ALL TABLE kept)
        UNION ALL
        (TABLE kept EXCEPT ALL TABLE said)
    ) AS differences
),
gone AS (
    DELETE FROM etl.reference_{dataset}
    WHERE legacy_key = ANY (ARRAY(SELECT legacy_key FROM differing))
    RETURNING {version_hash} AS version
),
added AS (
    INSERT INTO etl.reference_{dataset}
    SELECT said.*
    FROM said
    JOIN differing USING (legacy_key)
    RETURNING {version_hash} AS version
)
UPDATE etl.reference_readings
SET kept_hash = kept_hash - (SELECT coalesce(sum(version), 0) FROM gone) + (SELECT coalesce(sum(version), 0) FROM added)
WHERE dataset = ?;
