-- The raw rows from which the target's present rows were made.
SELECT legacy_id, document::text AS document
FROM core.legacy_documents
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?);
