-- Opens the transaction of a question that is asked all the time: as begin-scoped.sql, and with plans that a session makes once
-- for whatever is asked for, which takes as long as all else for a short question. Such a plan expects more rows than there are:
-- it would start parallel workers for them.
-- Parameters: the scope as JSON; the time limit in milliseconds.
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SELECT
    set_config('plumbline.scope', ?, true),
    set_config('statement_timeout', ?, true),
    set_config('plan_cache_mode', 'force_generic_plan', true),
    set_config('max_parallel_workers_per_gather', '0', true);
