-- Rows that should be in the target and are not: somebody deleted them there. Nearly always there is none, and a query that writes
-- nothing is answered by more than one process.
SELECT new_id
FROM etl.id_map
WHERE source = ?
    AND entity = ?
    AND held
    AND NOT EXISTS (SELECT FROM {table} AS main WHERE main.{key} = id_map.new_id);
