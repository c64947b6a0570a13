-- Sets rows back that are still as the repair has left them.
WITH reverted AS (
    UPDATE {table} AS present
    SET {assignments}
    FROM etl.repair_rows AS image
    WHERE image.repair_run_id = ?
        AND present.{key} = image.new_id
        AND {present_image} = image.after_image
    RETURNING image.repair_run_id, image.new_id
)
UPDATE etl.repair_rows AS image
SET outcome = 'reverted'
FROM reverted
WHERE image.repair_run_id = reverted.repair_run_id AND image.new_id = reverted.new_id;
