-- The raw rows in place of the ones before, where there are any.
UPDATE core.legacy_documents
SET document = CAST(taken.document AS jsonb),
    run_id = ?,
    recorded_at = now()
FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS taken (legacy_id, document)
WHERE legacy_documents.source = ?
    AND legacy_documents.entity = ?
    AND legacy_documents.legacy_id = taken.legacy_id;
