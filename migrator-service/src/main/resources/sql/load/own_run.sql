-- Holds on to the run until the transaction ends: whoever takes the pipeline over first marks the run as ended. The marks of what
-- the transaction changes say that a run has changed it.
SELECT state = 'running' AND set_config('plumbline.run', run_id::text, true) IS NOT NULL
FROM etl.runs
WHERE run_id = ?
FOR SHARE;
