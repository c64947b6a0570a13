-- Has the next publication compare every fact of some datasets.
INSERT INTO bi.pending_changes (dataset)
SELECT unnest(?::text[]);
