-- Rows of an entity that the source has, and that the id map says the target has not, though it has, or though they do not wait for
-- anything; and whether this run could not take them already. Parameters: the run, source, entity.
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = ?, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = ?
    AND id_map.entity = ?
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM {table} AS main WHERE main.{key} = id_map.new_id));
