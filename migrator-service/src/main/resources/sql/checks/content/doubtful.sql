-- The rows of an entity that are not as they were proven, as far as they can be compared, in the order of their keys.
-- Parameters: source and entity, twice.
WITH differing AS (
    SELECT id_map.*
    FROM pg_temp.differing_bundles
    JOIN etl.id_map ON id_map.new_id = differing_bundles.row_key
    WHERE id_map.source = ? AND id_map.entity = ?
    UNION
    SELECT id_map.*
    FROM pg_temp.differing_documents
    JOIN etl.id_map ON id_map.legacy_id = differing_documents.legacy_id
    WHERE id_map.source = ? AND id_map.entity = ?
)
SELECT differing.legacy_id, differing.new_id
FROM differing
WHERE differing.held
    AND differing.missing_since IS NULL
    AND NOT EXISTS (
        SELECT
        FROM etl.quarantine
        WHERE quarantine.source = differing.source
            AND quarantine.entity = differing.entity
            AND quarantine.legacy_id = differing.legacy_id
            AND quarantine.resolved_at IS NULL
    )
ORDER BY differing.new_id;
