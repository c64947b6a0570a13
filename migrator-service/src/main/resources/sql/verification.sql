-- name: begin
-- Opens a transaction that writes nothing and sees as much as a superadmin does through the scoped views; a statement is
-- ended after the time given, in milliseconds. Definitions are written with the schema
-- of every name. All settings end with the transaction.
SELECT
    set_config('transaction_read_only', 'on', true),
    set_config('plumbline.scope', '{"all": true}', true),
    set_config('search_path', '', true),
    set_config('statement_timeout', :timeout, true);
