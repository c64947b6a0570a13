-- Whether every fact of a dataset waits to be looked at.
SELECT count(*)
FROM bi.pending_changes
WHERE dataset = ? AND fact_key IS NULL;
