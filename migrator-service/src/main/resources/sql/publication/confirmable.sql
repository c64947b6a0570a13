-- The publication of a pipeline's last run, where that one went well, neither the present run nor a repair since has changed
-- anything or set a row aside, and nobody else has changed a row that the published facts are made of, or what is published.
-- Parameters: pipeline, the present run, the same, the datasets.
SELECT last.publication_version
FROM (
    SELECT run_id, pipeline, state, publication_version
    FROM etl.runs
    WHERE pipeline = ? AND run_id < ?
    ORDER BY run_id DESC
    LIMIT 1
) AS last
WHERE last.state = 'succeeded'
    AND NOT EXISTS (SELECT FROM etl.run_entities WHERE run_id = ? AND written + missing + quarantined > 0)
    AND NOT EXISTS (
        SELECT
        FROM etl.repairs
        WHERE repairs.pipeline = last.pipeline AND repairs.last_run_id >= last.run_id
    )
    AND NOT EXISTS (SELECT FROM bi.pending_changes WHERE dataset = ANY (?));
