-- The publication of the last run, where that one went well and the present one has changed nothing.
SELECT last.publication_version
FROM (
    SELECT state, publication_version
    FROM etl.runs
    WHERE pipeline = ? AND run_id < ?
    ORDER BY run_id DESC
    LIMIT 1
) AS last
WHERE last.state = 'succeeded'
    AND NOT EXISTS (SELECT FROM etl.run_entities WHERE run_id = ? AND written + missing > 0);
