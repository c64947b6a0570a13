-- Sent together with the single statement that follows. They form one transaction, and both settings end with it.
-- Parameters: scope, as JSON; time_limit, in milliseconds.
SELECT
    set_config('plumbline.scope', :scope, true),
    set_config('statement_timeout', :time_limit, true);
