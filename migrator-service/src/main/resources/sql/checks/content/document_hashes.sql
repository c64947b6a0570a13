-- The versions of the kept raw rows of some legacy keys, as a number. Parameters: seed, source, entity, legacy keys.
SELECT
    legacy_id,
    hash_record_extended(ROW (legacy_id, xmin), CAST(? AS bigint)) AS document
FROM core.legacy_documents
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?);
