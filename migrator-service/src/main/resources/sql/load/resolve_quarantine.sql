-- Rows that waited in quarantine and wait no longer.
UPDATE etl.quarantine
SET resolved_at = now(),
    retry_requested_at = NULL,
    retry_requested_by = NULL
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?)
    AND resolved_at IS NULL;
