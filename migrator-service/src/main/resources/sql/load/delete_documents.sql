-- The raw rows that newer ones replace.
DELETE FROM core.legacy_documents
WHERE source = ? AND entity = ? AND legacy_id = ANY (?);
