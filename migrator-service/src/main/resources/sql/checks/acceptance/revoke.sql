-- Withdraws an acceptance that has not been withdrawn before.
UPDATE etl.check_acceptances
SET revoked_at = ?::timestamptz, revoked_by = ?, revocation_reason = ?
WHERE acceptance_id = ? AND revoked_at IS NULL
