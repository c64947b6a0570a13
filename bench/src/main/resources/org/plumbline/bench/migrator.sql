-- name: run
-- A run as JSON, by its own timestamps. "Moved" is the time from the first entity's start to the last one's end.
-- "Published" is the publication phase, which ends when readers have the publication, without its checks.
SELECT row_to_json(run)
FROM (
    SELECT
        runs.run_id AS id,
        runs.state,
        runs.error,
        extract(EPOCH FROM runs.finished_at - runs.started_at) AS whole_seconds,
        extract(EPOCH FROM max(run_entities.finished_at) - min(run_entities.started_at)) AS moved_seconds,
        checked.seconds AS checks_seconds,
        greatest(phases.publication_seconds - checked.seconds, 0) AS published_seconds,
        phases.maintenance_seconds,
        max(run_entities.read / nullif(extract(EPOCH FROM run_entities.finished_at - run_entities.started_at), 0))
            FILTER (WHERE run_entities.entity = 'posts') AS posts_per_second,
        coalesce(sum(run_entities.read), 0) AS read,
        coalesce(sum(run_entities.written), 0) AS written,
        coalesce(sum(run_entities.quarantined), 0) AS quarantined,
        coalesce(sum(run_entities.deleted), 0) AS deleted
    FROM etl.runs
    LEFT JOIN etl.run_entities ON run_entities.run_id = runs.run_id
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(duration_ms), 0) / 1000.0 AS seconds
        FROM etl.check_results
        WHERE check_results.run_id = runs.run_id
    ) AS checked
    CROSS JOIN LATERAL (
        SELECT
            coalesce(sum(seconds) FILTER (WHERE phase = 'publication'), 0) AS publication_seconds,
            coalesce(sum(seconds) FILTER (WHERE phase = 'maintenance'), 0) AS maintenance_seconds
        FROM etl.run_phases
        CROSS JOIN LATERAL (SELECT extract(EPOCH FROM run_phases.finished_at - run_phases.started_at) AS seconds) AS took
        WHERE run_phases.run_id = runs.run_id
    ) AS phases
    WHERE runs.run_id = ?
    GROUP BY runs.run_id, checked.seconds, phases.publication_seconds, phases.maintenance_seconds
) AS run;

-- name: state
SELECT state
FROM etl.runs
WHERE run_id = ?;
