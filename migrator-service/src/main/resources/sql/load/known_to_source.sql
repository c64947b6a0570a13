-- Every row of an entity that the source should have: what has been taken, and what waits in quarantine without ever having been.
-- Source and entity stand in the text: COPY takes no parameters.
SELECT id_map.legacy_id, id_map.content_hash, id_map.held
FROM etl.id_map
WHERE id_map.source = {source}
    AND id_map.entity = {entity}
    AND id_map.missing_since IS NULL
UNION ALL
SELECT quarantine.legacy_id, NULL, false
FROM etl.quarantine
WHERE quarantine.source = {source}
    AND quarantine.entity = {entity}
    AND quarantine.resolved_at IS NULL
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.source = quarantine.source
            AND id_map.entity = quarantine.entity
            AND id_map.legacy_id = quarantine.legacy_id
            AND id_map.missing_since IS NULL
    )
