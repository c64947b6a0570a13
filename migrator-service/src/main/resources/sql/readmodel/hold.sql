-- The right to publish a dataset, until the transaction ends. False where another session has it.
SELECT pg_try_advisory_xact_lock(hashtext('plumbline.publication'), hashtext(?));
