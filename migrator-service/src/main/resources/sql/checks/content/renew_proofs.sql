-- Rows that were found right, in the transaction that publishes. Parameters: source, entity, then an array of each column.
INSERT INTO etl.proven_content AS proven (source, entity, legacy_id, new_id, bundle_hash, document_hash)
SELECT ?, ?, found.legacy_id, found.new_id, found.bundle_hash, found.document_hash
FROM unnest(CAST(? AS text[]), CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS bigint[]))
    AS found (legacy_id, new_id, bundle_hash, document_hash)
ON CONFLICT ON CONSTRAINT proven_content_pkey DO UPDATE
SET new_id = excluded.new_id,
    bundle_hash = excluded.bundle_hash,
    document_hash = excluded.document_hash
WHERE (proven.new_id, proven.bundle_hash, proven.document_hash)
    IS DISTINCT FROM (excluded.new_id, excluded.bundle_hash, excluded.document_hash);
