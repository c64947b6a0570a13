-- A right of this session, until it gives it back or ends. False where another session has it.
SELECT pg_try_advisory_lock(hashtext(?), hashtext(?));
