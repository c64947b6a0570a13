-- Of this transaction alone: how long a statement waits for a lock, as whoever left a transaction open would hold up every run;
-- what a sort or hash may take before it goes to the disk, as looks at everything join tables whole; and that what it changes of
-- published content is no other hand's doing.
-- Parameters: milliseconds, as text; memory with its unit.
SELECT
    set_config('lock_timeout', ?, true),
    set_config('work_mem', ?, true),
    set_config('plumbline.publication', 'on', true);
