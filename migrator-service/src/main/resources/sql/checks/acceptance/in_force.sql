-- The acceptance in force of a difference.
SELECT acceptance_id, accepted_by, reason
FROM etl.check_acceptances
WHERE pipeline = ?
    AND check_id = ?
    AND fingerprint = ?
    AND revoked_at IS NULL
    AND (valid_until IS NULL OR valid_until > now())
ORDER BY acceptance_id
LIMIT 1;
