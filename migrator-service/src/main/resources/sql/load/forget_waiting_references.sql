DELETE FROM etl.waiting_references
WHERE source = ? AND entity = ? AND legacy_id = ANY (?);
