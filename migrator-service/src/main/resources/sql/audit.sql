-- name: forget
-- Deletes some requests older than the retention; old rows are in the first blocks.
DELETE FROM bi.audit_log
WHERE audit_id IN (
    SELECT audit_id
    FROM bi.audit_log
    WHERE asked_at < :before
    LIMIT 10000
);
