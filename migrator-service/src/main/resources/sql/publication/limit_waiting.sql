-- How long each statement of this transaction waits for a lock, at most: whoever left a transaction open would hold up every run.
-- Parameter: milliseconds, as text.
SELECT set_config('lock_timeout', ?, true);
