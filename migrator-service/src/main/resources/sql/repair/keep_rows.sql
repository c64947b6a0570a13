-- Says of the rows that a revert could not set back what it has found instead.
UPDATE etl.repair_rows AS image
SET outcome = CASE WHEN present.{key} IS NULL THEN 'gone' ELSE 'changed' END,
    found_image = CASE WHEN present.{key} IS NOT NULL THEN {present_image} END
FROM etl.repair_rows AS same
LEFT JOIN {table} AS present ON present.{key} = same.new_id
WHERE image.repair_run_id = ?
    AND image.outcome IS NULL
    AND same.repair_run_id = image.repair_run_id
    AND same.new_id = image.new_id;
