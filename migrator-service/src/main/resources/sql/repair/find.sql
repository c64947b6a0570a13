SELECT *
FROM etl.repairs
WHERE repair = ? AND repair_run_id = ?;
