-- The raw rows in place of the ones before.
INSERT INTO core.legacy_documents AS legacy_documents (source, entity, legacy_id, document, run_id)
SELECT ?, ?, taken.legacy_id, CAST(taken.document AS jsonb), ?
FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS taken (legacy_id, document)
ON CONFLICT ON CONSTRAINT legacy_documents_pkey DO UPDATE
SET document = excluded.document,
    run_id = excluded.run_id,
    recorded_at = excluded.recorded_at;
