-- Opens a query transaction: one read-only snapshot, filtered to one scope, with a time limit per statement. Both
-- settings end with the transaction.
-- Parameters: scope, as JSON; time_limit, in milliseconds.
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SELECT set_config('plumbline.scope', :scope, true), set_config('statement_timeout', :time_limit, true);
