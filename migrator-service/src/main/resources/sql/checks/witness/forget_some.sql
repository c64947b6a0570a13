-- Makes room for what was said anew of some rows. Parameters: their legacy keys, the dataset.
WITH gone AS (
    DELETE FROM etl.witnessed_{dataset}
    WHERE legacy_key = ANY (?)
    RETURNING {version_hash} AS version
)
UPDATE etl.witness_readings
SET kept_hash = kept_hash - (SELECT coalesce(sum(version), 0) FROM gone)
WHERE dataset = ?;
