-- The rows of an entity that the target holds and that can be compared. Parameters: source, entity.
SELECT id_map.legacy_id, id_map.new_id
FROM etl.id_map
WHERE id_map.source = ?
    AND id_map.entity = ?
    AND id_map.held
    AND id_map.missing_since IS NULL
    AND NOT EXISTS (
        SELECT
        FROM etl.quarantine
        WHERE quarantine.source = id_map.source
            AND quarantine.entity = id_map.entity
            AND quarantine.legacy_id = id_map.legacy_id
            AND quarantine.resolved_at IS NULL
    );
