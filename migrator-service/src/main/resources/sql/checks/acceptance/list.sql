-- The acceptances of a check, or one of them, with what was accepted.
SELECT
    acceptances.acceptance_id,
    acceptances.check_id,
    acceptances.pipeline,
    acceptances.run_id,
    CASE
        WHEN acceptances.revoked_at IS NOT NULL THEN 'revoked'
        WHEN acceptances.valid_until <= ?::timestamptz THEN 'expired'
        ELSE 'in_force'
    END AS state,
    acceptances.reason,
    acceptances.accepted_by,
    acceptances.accepted_at,
    acceptances.valid_until,
    acceptances.revoked_at,
    acceptances.revoked_by,
    acceptances.revocation_reason,
    results.message,
    results.faults,
    results.rows_at_fault::text AS rows_at_fault
FROM etl.check_acceptances AS acceptances
JOIN etl.check_results AS results USING (run_id, check_id)
WHERE acceptances.check_id = ?
    AND (?::bigint IS NULL OR acceptances.acceptance_id = ?::bigint)
ORDER BY acceptances.acceptance_id DESC
