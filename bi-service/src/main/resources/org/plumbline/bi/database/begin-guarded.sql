-- Opens the transaction of a query that a caller has composed: as begin-scoped.sql, and with one process of the database
-- for each of its statements, so that a heavy one takes no more than a core.
-- Parameters: scope, as JSON; time_limit, in milliseconds.
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SELECT
    set_config('plumbline.scope', :scope, true),
    set_config('statement_timeout', :time_limit, true),
    set_config('max_parallel_workers_per_gather', '0', true);
