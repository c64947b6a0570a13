-- name: begin
-- Opens a read-only transaction that sees as much as a superadmin through the scoped views, with a time limit for each
-- statement in milliseconds. PostgreSQL writes definitions with schema-qualified names. All settings end with the
-- transaction.
SELECT
    set_config('transaction_read_only', 'on', true),
    set_config('plumbline.scope', '{"all": true}', true),
    set_config('search_path', '', true),
    set_config('statement_timeout', :timeout, true);
