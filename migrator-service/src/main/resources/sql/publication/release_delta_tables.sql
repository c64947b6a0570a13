-- Gives back what share_delta_tables.sql took: compactions
-- may empty the delta tables of the dataset again.
-- Parameters: the right, the dataset.
SELECT pg_advisory_unlock_shared(hashtext(?), hashtext(?));
