-- How many of a source's rows wait in quarantine, of how many there are, over the entities of a pipeline.
SELECT
    (
        SELECT count(*)
        FROM etl.quarantine
        WHERE source = ? AND entity = ANY (?) AND resolved_at IS NULL
    ) AS waiting,
    (
        SELECT coalesce(sum(held_rows), 0)
        FROM etl.id_map_counts
        WHERE source = ? AND entity = ANY (?)
    ) AS held;
