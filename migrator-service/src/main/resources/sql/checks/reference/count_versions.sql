-- Parameter: the dataset.
UPDATE etl.reference_readings
SET kept_hash = (SELECT coalesce(sum({version_hash}), 0) FROM etl.reference_{dataset})
WHERE dataset = ?;
