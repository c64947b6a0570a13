-- name: of_run
-- What the checks of a run found, or of the last run that got as far as them, in their order; what each found in the pipeline's run
-- before that got as far as it, and since which run it finds something without a break.
WITH results AS (
    SELECT check_results.*, runs.pipeline
    FROM etl.check_results
    JOIN etl.runs USING (run_id)
    WHERE run_id = coalesce(
            :run::bigint,
            (SELECT last.run_id FROM etl.check_results AS last ORDER BY last.check_result_id DESC LIMIT 1)
        )
),
earlier AS (
    SELECT check_results.check_id, check_results.run_id, check_results.outcome
    FROM results
    JOIN etl.check_results ON check_results.check_id = results.check_id AND check_results.run_id < results.run_id
    JOIN etl.runs ON runs.run_id = check_results.run_id AND runs.pipeline = results.pipeline
)
SELECT
    results.check_id AS id,
    results.run_id AS "runId",
    results.kind,
    results.severity,
    results.outcome,
    results.tolerance,
    results.description,
    results.expected,
    results.actual,
    results.actual - results.expected AS difference,
    results.message,
    results.failing,
    results.acceptance_id AS "acceptanceId",
    results.failing_rows AS "failingRows",
    coalesce(:failing_columns::jsonb -> results.check_id, '[]') AS "failingColumns",
    (
        SELECT earlier.outcome
        FROM earlier
        WHERE earlier.check_id = results.check_id
        ORDER BY earlier.run_id DESC
        LIMIT 1
    ) AS "outcomeBefore",
    series.since_run_id AS "sinceRunId",
    series.runs AS "sinceRuns",
    results.duration_ms AS "durationMillis"
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
ORDER BY results.check_result_id;

-- name: forget
-- What checks have found in a run.
DELETE FROM etl.check_results
WHERE run_id = :run;

-- name: record
-- What a check has found in a run.
INSERT INTO etl.check_results (
    run_id, check_id, kind, severity, outcome, description, expected, actual, message, tolerance, failing, fingerprint,
    acceptance_id, failing_rows, duration_ms
)
VALUES (:run, :check, :kind, :severity, :outcome, :description, :expected, :actual, :message, :tolerance, :failing, :fingerprint, :acceptance, CAST(:failing_rows AS jsonb), :duration_ms);

-- name: count_failing
-- How many rows fail a check, the first of them, and what tells this set of rows from every other.
WITH failing AS MATERIALIZED (
{failing}
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
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

-- name: warnings
-- What checks have warned of in a run.
SELECT check_id || ': ' || message
FROM etl.check_results
WHERE run_id = :run AND outcome = 'warned'
ORDER BY check_result_id;

-- name: last_checked_run
-- Why everything has to be looked at, as the last publication of a pipeline went through other checks, or its content is not what they
-- looked at; NULL where by induction all its content is right by them.
SELECT
    CASE
        WHEN last.fingerprint IS DISTINCT FROM :fingerprint THEN 'no publication has gone through these checks'
        WHEN (last.source_identity = :source_identity) IS NOT TRUE THEN 'the source is another one'
        WHEN (last.content_files = etl.content_files()) IS NOT TRUE THEN 'somebody has written what is published anew'
    END AS reason
FROM (VALUES (:pipeline::text)) AS asked (pipeline)
LEFT JOIN LATERAL (
    SELECT fingerprint, source_identity, content_files
    FROM etl.checked_runs
    WHERE checked_runs.pipeline = asked.pipeline
    ORDER BY run_id DESC
    LIMIT 1
) AS last ON true;

-- name: record_checked_run
-- What the checks of a run looked at, in the transaction that publishes what they let through.
INSERT INTO etl.checked_runs (run_id, pipeline, coverage, fingerprint, source_identity, content_files)
VALUES (:run, :pipeline, :coverage, :fingerprint, :source_identity, etl.content_files());
