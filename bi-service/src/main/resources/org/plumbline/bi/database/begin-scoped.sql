-- Opens a query transaction: what it sees does not move, it writes nothing, it shows rows of one scope only, and each
-- of its statements has a time limit. Both settings end with the transaction.
-- Parameters: scope, as JSON; time_limit, in milliseconds.
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SELECT set_config('plumbline.scope', :scope, true), set_config('statement_timeout', :time_limit, true);
