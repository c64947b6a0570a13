-- The mode of the pipeline's run that is under way; none outside of runs.
SELECT mode
FROM etl.runs
WHERE pipeline = ? AND state = 'running'
ORDER BY run_id DESC
LIMIT 1;
