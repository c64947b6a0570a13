-- What a check found in a run, or in the last one that has a result of it.
SELECT check_results.run_id, runs.pipeline, check_results.outcome, check_results.fingerprint
FROM etl.check_results
JOIN etl.runs USING (run_id)
WHERE check_results.check_id = ?
    AND (?::bigint IS NULL OR check_results.run_id = ?::bigint)
ORDER BY check_results.run_id DESC
LIMIT 1
