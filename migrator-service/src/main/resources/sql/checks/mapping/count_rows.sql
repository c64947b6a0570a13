-- How many rows of an entity the target holds. Parameters: source, entity.
SELECT count(*)
FROM etl.id_map
WHERE source = ? AND entity = ? AND held
