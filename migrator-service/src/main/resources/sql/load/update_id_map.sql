-- Rows that were taken before, and have been again.
UPDATE etl.id_map
SET content_hash = decode(taken.content_hash, 'hex'),
    held = true,
    missing_since = NULL,
    last_run_id = ?
FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS taken (legacy_id, content_hash)
WHERE id_map.source = ?
    AND id_map.entity = ?
    AND id_map.legacy_id = taken.legacy_id;
