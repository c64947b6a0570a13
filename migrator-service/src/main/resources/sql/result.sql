-- name: of_run
-- The check results of a run, or of the last run that reached its checks, in order. Each has the check's outcome in the
-- pipeline's previous run that reached it, and the first of the consecutive runs in which it found something.
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
-- Deletes check results of a run, before those of another attempt are stored.
DELETE FROM etl.check_results
WHERE run_id = :run;

-- name: record
-- Stores a check result of a run.
INSERT INTO etl.check_results (
    run_id, check_id, kind, severity, outcome, description, expected, actual, message, tolerance, failing, fingerprint,
    acceptance_id, failing_rows, duration_ms
)
VALUES (:run, :check, :kind, :severity, :outcome, :description, :expected, :actual, :message, :tolerance, :failing, :fingerprint, :acceptance, CAST(:failing_rows AS jsonb), :duration_ms);

-- name: count_failing
-- The number of failing rows, the first of them, and the fingerprint of all.
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
-- The number of checked rows.
SELECT count(*) FROM {table};

-- name: found_something
-- The checks with findings when a pipeline's content was last checked; their findings may still exist.
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
-- The warnings of a run.
SELECT check_id || ': ' || message
FROM etl.check_results
WHERE run_id = :run AND outcome = 'warned'
ORDER BY check_result_id;

-- name: last_checked_run
-- Why a full check is required: the last publication of a pipeline passed other checks, or its content has changed
-- since. NULL if, by induction, all content has passed these checks.
SELECT
    CASE
        WHEN last.fingerprint IS DISTINCT FROM :fingerprint THEN 'no publication has gone through these checks'
        WHEN (last.source_identity = :source_identity) IS NOT TRUE THEN 'the source database has changed'
        WHEN (last.content_files = etl.content_files()) IS NOT TRUE THEN 'published content was rewritten outside a run'
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
-- Records what the checks of a run covered, in the publishing transaction.
INSERT INTO etl.checked_runs (run_id, pipeline, coverage, fingerprint, source_identity, content_files)
VALUES (:run, :pipeline, :coverage, :fingerprint, :source_identity, etl.content_files())
-- An attempt may have lost the database after its commit.
ON CONFLICT ON CONSTRAINT checked_runs_pkey DO UPDATE
SET coverage = excluded.coverage,
    fingerprint = excluded.fingerprint,
    source_identity = excluded.source_identity,
    content_files = excluded.content_files;
