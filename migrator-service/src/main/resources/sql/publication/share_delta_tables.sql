-- Waits for a compaction that empties the delta tables of a dataset, for a moment, and keeps the next one from doing so until this
-- session gives the right back.
-- Parameters: the right, the dataset.
SELECT pg_advisory_lock_shared(hashtext(?), hashtext(?));
