-- What the checks of a run found in the pipeline's run before that got as far as them, and since which run each finds something without
-- a break. Parameter: the run.
WITH results AS (
    SELECT check_results.check_id, check_results.run_id, check_results.outcome, runs.pipeline
    FROM etl.check_results
    JOIN etl.runs USING (run_id)
    WHERE run_id = ?
),
earlier AS (
    SELECT check_results.check_id, check_results.run_id, check_results.outcome
    FROM results
    JOIN etl.check_results ON check_results.check_id = results.check_id AND check_results.run_id < results.run_id
    JOIN etl.runs ON runs.run_id = check_results.run_id AND runs.pipeline = results.pipeline
)
SELECT
    results.check_id,
    (
        SELECT earlier.outcome
        FROM earlier
        WHERE earlier.check_id = results.check_id
        ORDER BY earlier.run_id DESC
        LIMIT 1
    ) AS before,
    series.since_run_id,
    series.runs
FROM results
LEFT JOIN LATERAL (
    SELECT coalesce(min(earlier.run_id), results.run_id) AS since_run_id, count(earlier.run_id) + 1 AS runs
    FROM earlier
    WHERE earlier.check_id = results.check_id
        AND earlier.run_id > coalesce(
            (
                SELECT max(passed.run_id)
                FROM earlier AS passed
                WHERE passed.check_id = results.check_id AND passed.outcome = 'passed'
            ),
            0
        )
) AS series ON results.outcome <> 'passed'
