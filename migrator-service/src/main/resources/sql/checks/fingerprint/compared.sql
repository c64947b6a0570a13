    -- Rows as they are, and as they were when their fingerprints were stored.
    SELECT key, hash, true AS is_present
    FROM (
{parts}
    ) AS parts
    UNION ALL
    SELECT key, fingerprint, false
    FROM etl.row_fingerprints
    WHERE kind = {kind}
