-- Rows that the id map did not hold though the target has them: of those that could not be taken as they are now, it has an older
-- version. Parameters: source, entity, legacy keys.
UPDATE etl.id_map
SET held = true
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?)
    AND NOT held
    AND missing_since IS NULL
    AND EXISTS (SELECT FROM {table} AS main WHERE main.{key} = id_map.new_id);
