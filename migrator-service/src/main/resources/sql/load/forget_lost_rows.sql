-- Parameters: source, entity, the new keys of the rows that the target has lost.
UPDATE etl.id_map
SET held = false
WHERE source = ?
    AND entity = ?
    AND new_id = ANY (?);
