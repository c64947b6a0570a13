-- name: count_rows
-- The approximate number of rows to examine, for the progress.
SELECT count(*)
FROM etl.id_map
WHERE source = :source AND entity = :entity AND held AND missing_since IS NULL;

-- name: count_run_rows
SELECT count(*)
FROM etl.repair_rows
WHERE repair_run_id = :repair_run AND coalesce(outcome, 'applied') = ANY (CAST(:states AS text[]));

-- name: count_values
-- The most frequent values of a column.
SELECT {column}::text AS value, count(*) AS row_count
FROM {table}
GROUP BY {column}::text
ORDER BY count(*) DESC, {column}::text
LIMIT :most;

-- name: rows
-- Every row of a table with a stored raw row: the raw columns that the mapping reads, and the table's current values.
SELECT
    id_map.legacy_id,
    id_map.new_id,
    {document} AS document,
    {present}
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN {table} AS present ON present.{key} = id_map.new_id
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND id_map.held
    AND id_map.missing_since IS NULL;

-- name: mark_rows_left
-- For rows that a revert could not set back, records the values that it found.
UPDATE etl.repair_rows AS image
SET outcome = CASE WHEN present.{key} IS NULL THEN 'gone' ELSE 'changed' END,
    found_image = CASE WHEN present.{key} IS NOT NULL THEN {present_image} END
FROM etl.repair_rows AS same
LEFT JOIN {table} AS present ON present.{key} = same.new_id
WHERE image.repair_run_id = :repair_run
    AND image.outcome IS NULL
    AND same.repair_run_id = image.repair_run_id
    AND same.new_id = image.new_id;

-- name: look_only
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;

-- name: revert_rows
-- Sets back rows that have not changed since the repair.
WITH reverted AS (
    UPDATE {table} AS present
    SET {as_before}
    FROM etl.repair_rows AS image
    WHERE image.repair_run_id = :repair_run
        AND present.{key} = image.new_id
        AND {present_image} = image.after_image
    RETURNING image.repair_run_id, image.new_id
)
UPDATE etl.repair_rows AS image
SET outcome = 'reverted'
FROM reverted
WHERE image.repair_run_id = reverted.repair_run_id AND image.new_id = reverted.new_id;

-- name: run_rows
-- A page of the rows that an application has changed.
SELECT
    legacy_id AS "legacyId",
    new_id AS "newId",
    coalesce(outcome, 'applied') AS state,
    before_image::text AS before,
    after_image::text AS after,
    found_image::text AS found
FROM etl.repair_rows
WHERE repair_run_id = :repair_run AND coalesce(outcome, 'applied') = ANY (CAST(:states AS text[]))
ORDER BY new_id
LIMIT :most
OFFSET :skipped;

-- name: utc
-- Images of rows are text and must not depend on the process's time zone.
SET LOCAL TimeZone = 'UTC';

-- name: write_rows
-- Writes the derived values if the row has not changed since it was read, and stores both images.
WITH changed AS (
    SELECT new_id, legacy_id, CAST(old_image AS jsonb) AS old_image, CAST(new_image AS jsonb) AS new_image
    FROM unnest(CAST(:ids AS bigint[]), CAST(:legacy_ids AS text[]), CAST(:old_images AS text[]), CAST(:new_images AS text[]))
        AS read_rows (new_id, legacy_id, old_image, new_image)
),
written AS (
    UPDATE {table} AS present
    SET {as_derived}
    FROM changed
    WHERE present.{key} = changed.new_id AND {present_image} = changed.old_image
    RETURNING changed.new_id, changed.legacy_id, changed.old_image AS before_image, {present_image} AS after_image
)
INSERT INTO etl.repair_rows (repair_run_id, new_id, legacy_id, before_image, after_image)
SELECT :repair_run, written.new_id, written.legacy_id, written.before_image, written.after_image
FROM written;
