-- How many of a source's rows wait in quarantine, of how many there are, over the entities of a pipeline.
SELECT
    (
        SELECT count(*)
        FROM etl.quarantine
        WHERE source = ? AND entity = ANY (?) AND resolved_at IS NULL
    ) AS waiting,
    (
        SELECT count(*)
        FROM etl.id_map
        WHERE source = ? AND entity = ANY (?) AND held AND missing_since IS NULL
    ) AS held;
