-- Opens the transaction of a composed query: as begin-scoped.sql, but without parallel workers, so that a heavy
-- statement uses no more than one core.
-- Parameters: scope, as JSON; time_limit, in milliseconds.
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SELECT
    set_config('plumbline.scope', :scope, true),
    set_config('statement_timeout', :time_limit, true),
    set_config('max_parallel_workers_per_gather', '0', true);
