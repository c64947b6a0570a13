-- The target's keys of rows that it holds.
SELECT new_id
FROM etl.id_map
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?)
    AND held;
