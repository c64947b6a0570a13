-- Rows that should be in the target and are not: somebody deleted them there.
UPDATE etl.id_map
SET held = false
WHERE source = ?
    AND entity = ?
    AND held
    AND NOT EXISTS (SELECT FROM {table} AS main WHERE main.{key} = id_map.new_id);
