-- The rows of an entity in blocks that are not as they were proven, as far as they can be compared, in the order of their keys.
-- Parameters: source, entity, the bits that a block of keys spans, these blocks, those of kept raw rows.
SELECT id_map.legacy_id, id_map.new_id
FROM etl.id_map
WHERE id_map.source = ?
    AND id_map.entity = ?
    AND id_map.held
    AND id_map.missing_since IS NULL
    AND (
        id_map.new_id >> ? IN (SELECT unnest(CAST(? AS bigint[])))
        OR hashtext(id_map.legacy_id) & 32767 IN (SELECT unnest(CAST(? AS bigint[])))
    )
    AND NOT EXISTS (
        SELECT
        FROM etl.quarantine
        WHERE quarantine.source = id_map.source
            AND quarantine.entity = id_map.entity
            AND quarantine.legacy_id = id_map.legacy_id
            AND quarantine.resolved_at IS NULL
    )
ORDER BY id_map.new_id;
