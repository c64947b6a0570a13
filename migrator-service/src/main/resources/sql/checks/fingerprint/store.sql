-- Stores the fingerprints of rows, and deletes those of rows that are gone.
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
{parts}
    ) AS parts
    WHERE {chosen}
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = {kind}
        AND {chosen}
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT {kind}, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;
