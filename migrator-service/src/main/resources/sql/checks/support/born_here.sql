-- Rows of a table that no legacy row stands for: the new application made them, and no legacy figure knows of them.
-- Parameter: the entity whose rows the table holds.
SELECT NULL::text AS legacy_id, present.{key} AS new_id
FROM {table} AS present
WHERE {examined}
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = ? AND id_map.new_id = present.{key} AND id_map.held
    );
