-- Refreshes by hand, which nobody counted the changes of, since a run whose checks let the content through. Parameter: pipeline.
SELECT count(*)
FROM bi.refreshes
WHERE dataset = '{dataset}'
    AND mode = 'full'
    AND changed_rows IS NULL
    AND refreshed_at > (
        SELECT runs.started_at
        FROM etl.checked_runs
        JOIN etl.runs USING (run_id)
        WHERE checked_runs.pipeline = ?
        ORDER BY run_id DESC
        LIMIT 1
    );
