-- Writes what was derived where the row is still as it was read, and keeps both images of it.
WITH changed AS (
    SELECT *
    FROM unnest(CAST(? AS bigint[]), CAST(? AS text[]), {arrays}) AS changed (new_id, legacy_id, {names})
),
written AS (
    UPDATE {table} AS present
    SET {assignments}
    FROM changed
    WHERE present.{key} = changed.new_id AND {present_image} = {old_image}
    RETURNING changed.new_id, changed.legacy_id, {old_image} AS before_image, {present_image} AS after_image
)
INSERT INTO etl.repair_rows (repair_run_id, new_id, legacy_id, before_image, after_image)
SELECT ?, written.new_id, written.legacy_id, written.before_image, written.after_image
FROM written;
