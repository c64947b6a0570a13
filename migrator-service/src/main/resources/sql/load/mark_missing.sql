-- Rows that the source no longer has. Their keys are kept for ever.
UPDATE etl.id_map
SET missing_since = now(),
    held = ?
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?)
    AND missing_since IS NULL;
