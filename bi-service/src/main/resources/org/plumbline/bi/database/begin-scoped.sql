-- Opens a query transaction: what it sees does not move, it writes nothing, it shows rows of one scope only, and each
-- of its statements has a time limit. Both settings end with the transaction.
-- Parameters: the scope as JSON; the time limit in milliseconds.
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SELECT set_config('plumbline.scope', ?, true), set_config('statement_timeout', ?, true);
