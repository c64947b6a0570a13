-- Deletes the fingerprints of rows that were found to be gone.
DELETE FROM etl.row_fingerprints
WHERE kind = {kind}
    AND key IN (SELECT key FROM differing_rows WHERE NOT is_present);
