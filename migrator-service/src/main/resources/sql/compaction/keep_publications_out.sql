-- Keeps publications of a dataset from beginning until this transaction ends. False where one is under way: whoever waited for it
-- would empty delta tables that it has written to.
-- Parameters: the right, the dataset.
SELECT pg_try_advisory_xact_lock(hashtext(?), hashtext(?));
