-- Holds on to the run until the chunk commits: whoever takes the pipeline over first marks the run as ended.
SELECT state = 'running' FROM etl.runs WHERE run_id = ? FOR SHARE;
