-- What checks have found in a run.
DELETE FROM etl.check_results
WHERE run_id = ?;
