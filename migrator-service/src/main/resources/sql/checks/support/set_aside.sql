-- Rows of an entity that comparisons leave out, by their old key and, where the target holds a version of them, their
-- new one: those that wait in quarantine and, if asked for, those that the source no longer has.
SELECT quarantine.legacy_id, id_map.new_id
FROM etl.quarantine
LEFT JOIN etl.id_map
    ON id_map.source = quarantine.source
    AND id_map.entity = quarantine.entity
    AND id_map.legacy_id = quarantine.legacy_id
    AND id_map.held
WHERE quarantine.source = ?
    AND quarantine.entity = ?
    AND quarantine.resolved_at IS NULL
UNION
SELECT legacy_id, new_id
FROM etl.id_map
WHERE source = ?
    AND entity = ?
    AND held
    AND missing_since IS NOT NULL
    AND ?;
