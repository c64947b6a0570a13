-- name: standing
-- The state of a pipeline, always as one row: its last successful run, and the number of its rows waiting in
-- quarantine.
WITH pipeline AS (SELECT :pipeline::text AS name, :source::text AS source, :entities::text[] AS entities),
last_success AS (
    SELECT started_at, finished_at
    FROM etl.runs
    WHERE runs.pipeline = (SELECT name FROM pipeline)
      AND state = 'succeeded'
    ORDER BY run_id DESC
    LIMIT 1
)
SELECT
    (SELECT started_at FROM last_success) AS "publishedAsOf",
    (SELECT finished_at FROM last_success) AS "succeededAt",
    (
        SELECT count(*)
        FROM etl.quarantine
        WHERE quarantine.source = pipeline.source
          AND quarantine.entity = ANY (pipeline.entities)
          AND quarantine.resolved_at IS NULL
    ) AS quarantined
FROM pipeline;
