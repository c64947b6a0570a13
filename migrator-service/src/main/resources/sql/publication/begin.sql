-- Of this transaction alone: how long a statement waits for a lock, as whoever left a transaction open would hold up every run;
-- and what a sort or hash may take before it goes to the disk, as looks at everything join tables whole.
-- Parameters: milliseconds, as text; memory with its unit.
SELECT set_config('lock_timeout', ?, true), set_config('work_mem', ?, true);
