SELECT state
FROM etl.runs
WHERE run_id = ?;
