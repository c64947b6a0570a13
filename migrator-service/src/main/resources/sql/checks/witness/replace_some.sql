-- Keeps what was said of some rows, where it is not what is kept of them: most edits change nothing that a witness tells.
-- Parameters: their legacy keys, the dataset.
WITH said AS MATERIALIZED (
{said}
),
kept AS MATERIALIZED (
    SELECT *
    FROM etl.witnessed_{dataset}
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
    DELETE FROM etl.witnessed_{dataset}
    WHERE legacy_key = ANY (ARRAY(SELECT legacy_key FROM differing))
    RETURNING {version_hash} AS version
),
added AS (
    INSERT INTO etl.witnessed_{dataset}
    SELECT said.*
    FROM said
    JOIN differing USING (legacy_key)
    RETURNING {version_hash} AS version
)
UPDATE etl.witness_readings
SET kept_hash = kept_hash - (SELECT coalesce(sum(version), 0) FROM gone) + (SELECT coalesce(sum(version), 0) FROM added)
WHERE dataset = ?;
