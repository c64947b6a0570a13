-- name: share
-- How many of a source's rows are not taken as they are now, of how many there are, over the entities of a pipeline. A row that
-- waits in quarantine may have an older version in the target, and is one row all the same.
SELECT
    waiting.number AS waiting,
    waiting.without_key + coalesce(known.present_rows, 0) AS of_source
FROM (
    SELECT
        count(*) AS number,
        count(*) FILTER (
            WHERE NOT {load.has_key}
        ) AS without_key
    FROM etl.quarantine
    WHERE source = :source AND entity = ANY (:entities) AND resolved_at IS NULL
) AS waiting
CROSS JOIN (
    SELECT sum(present_rows) AS present_rows
    FROM etl.id_map_counts
    WHERE source = :source AND entity = ANY (:entities)
) AS known;
