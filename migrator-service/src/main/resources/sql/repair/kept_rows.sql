-- The first rows that a revert left as they were.
SELECT legacy_id, new_id, outcome, before_image::text AS before_image, after_image::text AS after_image,
    found_image::text AS found_image
FROM etl.repair_rows
WHERE repair_run_id = ? AND outcome IN ('changed', 'gone')
ORDER BY new_id
LIMIT ?;
