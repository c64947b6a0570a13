-- name: course
-- What the checks of a run found in the pipeline's run before that got as far as them, and since which run each finds something without
-- a break.
WITH results AS (
    SELECT check_results.check_id, check_results.run_id, check_results.outcome, runs.pipeline
    FROM etl.check_results
    JOIN etl.runs USING (run_id)
    WHERE run_id = :run
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
) AS series ON results.outcome <> 'passed';

-- name: forget
-- What checks have found in a run.
DELETE FROM etl.check_results
WHERE run_id = :run;

-- name: record
-- What a check has found in a run.
INSERT INTO etl.check_results (
    run_id, check_id, kind, severity, outcome, description, expected, actual, message, tolerance, faults, fingerprint,
    acceptance_id, rows_at_fault, duration_ms
)
VALUES (:run, :check, :kind, :severity, :outcome, :description, :expected, :actual, :message, :tolerance, :faults, :fingerprint, :acceptance, CAST(:rows_at_fault AS jsonb), :duration_ms);

-- name: bound
-- SET LOCAL, with parameters.
SELECT set_config('statement_timeout', :timeout, true), set_config('TimeZone', :zone, true);

-- name: count_failing
-- How many rows fail a check, the first of them, and what tells this set of rows from every other.
WITH faults AS MATERIALIZED (
{faults}
)
SELECT
    (SELECT count(*) FROM faults) AS faults,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM faults LIMIT :shown) AS shown), '[]') AS rows_at_fault,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(faults)::text) AS mark FROM faults) AS marks
    ) AS fingerprint;

-- name: count_rows
-- The rows among which some fail a check.
SELECT count(*) FROM {table};

-- name: found_something
-- The checks that found something when a pipeline's content was last looked at: what they found may still be there.
SELECT check_id
FROM etl.check_results
WHERE run_id = (
        SELECT max(check_results.run_id)
        FROM etl.check_results
        JOIN etl.runs USING (run_id)
        WHERE runs.pipeline = :pipeline
    )
    AND (outcome <> 'passed' OR actual IS DISTINCT FROM expected);

-- name: settings
-- What a check's bounds overrule.
SELECT current_setting('statement_timeout') AS statement_timeout, current_setting('TimeZone') AS time_zone;

-- name: last_checked_run
-- Which checks the last publication of a pipeline went through, and what they looked at. By induction all its content is right by
-- them.
SELECT
    fingerprint,
    coalesce(source_identity = :source_identity, false) AS is_same_source,
    coalesce(content_files = etl.content_files(), false) AS has_same_files
FROM etl.checked_runs
WHERE pipeline = :pipeline
ORDER BY run_id DESC
LIMIT 1;

-- name: record_checked_run
-- What the checks of a run looked at, in the transaction that publishes what they let through.
INSERT INTO etl.checked_runs (run_id, pipeline, coverage, fingerprint, source_identity, content_files)
VALUES (:run, :pipeline, :coverage, :fingerprint, :source_identity, etl.content_files());
