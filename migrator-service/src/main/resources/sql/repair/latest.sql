-- A repair's previews and applications, the newest first.
SELECT *
FROM etl.repairs
WHERE repair = ? AND state = ANY (CAST(? AS text[]))
ORDER BY repair_run_id DESC
LIMIT ?;
