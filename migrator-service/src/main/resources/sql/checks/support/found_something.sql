-- The checks that found something when a pipeline's content was last looked at: what they found may still be there.
SELECT check_id
FROM etl.check_results
WHERE run_id = (
        SELECT max(check_results.run_id)
        FROM etl.check_results
        JOIN etl.runs USING (run_id)
        WHERE runs.pipeline = ?
    )
    AND (outcome <> 'passed' OR actual IS DISTINCT FROM expected);
