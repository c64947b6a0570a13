-- The checks look at the facts whose fingerprints differ from the stored ones.
INSERT INTO examined_{publication} (fact_key)
SELECT key
FROM differing_rows
ON CONFLICT DO NOTHING;
ANALYZE examined_{publication};
