-- Parameter: the dataset.
UPDATE etl.witness_readings
SET kept_hash = (SELECT coalesce(sum({version_hash}), 0) FROM etl.witnessed_{dataset})
WHERE dataset = ?;
