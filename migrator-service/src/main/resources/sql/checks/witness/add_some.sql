-- Keeps what was said of some rows. Parameter: the dataset.
WITH added AS (
    INSERT INTO etl.witnessed_{dataset}
{said}
    RETURNING {version_hash} AS version
)
UPDATE etl.witness_readings
SET kept_hash = kept_hash + (SELECT coalesce(sum(version), 0) FROM added)
WHERE dataset = ?;
