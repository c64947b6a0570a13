-- name: accept
-- Accepts a difference, unless an acceptance of the same one is in force.
INSERT INTO etl.check_acceptances
    (pipeline, check_id, run_id, fingerprint, reason, accepted_by, accepted_at, valid_until)
SELECT accepted.*
FROM (
    VALUES (:pipeline::text, :check::text, :run::bigint, :fingerprint::text, :reason::text, :accepted_by::text, :accepted_at::timestamptz, :valid_until::timestamptz)
) AS accepted (pipeline, check_id, run_id, fingerprint, reason, accepted_by, accepted_at, valid_until)
WHERE NOT EXISTS (
    SELECT
    FROM etl.check_acceptances AS earlier
    WHERE earlier.pipeline = accepted.pipeline
        AND earlier.check_id = accepted.check_id
        AND earlier.fingerprint = accepted.fingerprint
        AND earlier.revoked_at IS NULL
        AND (earlier.valid_until IS NULL OR earlier.valid_until > accepted.accepted_at)
)
ON CONFLICT DO NOTHING
RETURNING acceptance_id;

-- name: holds
-- Whether an acceptance is in force: neither revoked nor expired.
check_acceptances.revoked_at IS NULL
    AND (check_acceptances.valid_until IS NULL OR check_acceptances.valid_until > now());

-- name: in_force
-- The acceptance in force of a difference.
SELECT acceptance_id, accepted_by, reason
FROM etl.check_acceptances
WHERE pipeline = :pipeline
    AND check_id = :check
    AND fingerprint = :fingerprint
    AND {acceptance.holds}
ORDER BY acceptance_id
LIMIT 1;

-- name: list
-- The acceptances of a check, or one of them, with the accepted finding.
SELECT
    acceptances.acceptance_id AS id,
    acceptances.check_id AS "checkId",
    acceptances.pipeline,
    acceptances.run_id AS "runId",
    CASE
        WHEN acceptances.revoked_at IS NOT NULL THEN 'revoked'
        WHEN acceptances.valid_until <= :now::timestamptz THEN 'expired'
        ELSE 'in_force'
    END AS state,
    acceptances.reason,
    acceptances.accepted_by AS "acceptedBy",
    acceptances.accepted_at AS "acceptedAt",
    acceptances.valid_until AS until,
    acceptances.revoked_at AS "revokedAt",
    acceptances.revoked_by AS "revokedBy",
    acceptances.revocation_reason AS "revocationReason",
    results.message,
    results.failing,
    results.failing_rows AS "failingRows"
FROM etl.check_acceptances AS acceptances
JOIN etl.check_results AS results USING (run_id, check_id)
WHERE acceptances.check_id = :check
    AND (:acceptance::bigint IS NULL OR acceptances.acceptance_id = :acceptance::bigint)
ORDER BY acceptances.acceptance_id DESC;

-- name: result
-- A check's finding in a run, or in the last run with a result of it.
SELECT check_results.run_id, runs.pipeline, check_results.outcome, check_results.fingerprint
FROM etl.check_results
JOIN etl.runs USING (run_id)
WHERE check_results.check_id = :check
    AND (:run::bigint IS NULL OR check_results.run_id = :run::bigint)
ORDER BY check_results.run_id DESC
LIMIT 1;

-- name: revoke
-- Withdraws an acceptance unless it is already withdrawn.
UPDATE etl.check_acceptances
SET revoked_at = :revoked_at::timestamptz, revoked_by = :revoked_by, revocation_reason = :reason
WHERE acceptance_id = :acceptance AND revoked_at IS NULL;
