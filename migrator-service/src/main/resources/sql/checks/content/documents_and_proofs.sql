-- The kept raw rows of some legacy keys, as a number, beside what was proven.
-- Parameters: seed, legacy keys, source, entity, source, entity.
SELECT
    wanted.legacy_id,
    CASE
        WHEN legacy_documents.legacy_id IS NOT NULL
            THEN hash_record_extended(ROW (legacy_documents.legacy_id, legacy_documents.document), CAST(? AS bigint))
    END AS document,
    proven_content.bundle_hash AS proven_bundle,
    proven_content.document_hash AS proven_document
FROM unnest(CAST(? AS text[])) AS wanted (legacy_id)
LEFT JOIN core.legacy_documents
    ON legacy_documents.source = ?
    AND legacy_documents.entity = ?
    AND legacy_documents.legacy_id = wanted.legacy_id
LEFT JOIN etl.proven_content
    ON proven_content.source = ?
    AND proven_content.entity = ?
    AND proven_content.legacy_id = wanted.legacy_id;
