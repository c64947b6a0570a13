-- Kept raw rows of some legacy keys that the id map does not know. Parameters: source, entity, legacy keys.
DELETE FROM core.legacy_documents
WHERE legacy_documents.source = ?
    AND legacy_documents.entity = ?
    AND legacy_documents.legacy_id = ANY (?)
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.source = legacy_documents.source
            AND id_map.entity = legacy_documents.entity
            AND id_map.legacy_id = legacy_documents.legacy_id
    );
