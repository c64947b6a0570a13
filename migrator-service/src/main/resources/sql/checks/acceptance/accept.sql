-- Accepts a difference, unless an acceptance of the same one is in force.
INSERT INTO etl.check_acceptances
    (pipeline, check_id, run_id, fingerprint, reason, accepted_by, accepted_at, valid_until)
SELECT accepted.*
FROM (
    VALUES (?::text, ?::text, ?::bigint, ?::text, ?::text, ?::text, ?::timestamptz, ?::timestamptz)
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
RETURNING acceptance_id
