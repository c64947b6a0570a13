-- name: forget
-- Deletes some of the requests that are older than the record goes back. The first blocks have the oldest.
DELETE FROM bi.audit_log
WHERE audit_id IN (
    SELECT audit_id
    FROM bi.audit_log
    WHERE asked_at < :before
    LIMIT 10000
);
