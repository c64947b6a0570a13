-- A page of the rows that an application has changed.
SELECT
    legacy_id,
    new_id,
    coalesce(outcome, 'applied') AS state,
    before_image::text AS before_image,
    after_image::text AS after_image,
    found_image::text AS found_image
FROM etl.repair_rows
WHERE repair_run_id = ? AND coalesce(outcome, 'applied') = ANY (CAST(? AS text[]))
ORDER BY new_id
LIMIT ?
OFFSET ?;
