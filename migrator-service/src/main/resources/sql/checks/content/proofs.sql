-- What was proven of the rows of some legacy keys.
SELECT legacy_id, bundle_hash, document_hash
FROM etl.proven_content
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?);
