-- Precedes a single statement. Both are sent together and form one transaction, with which both settings end.
-- Parameters: scope, as JSON; time_limit, in milliseconds.
SELECT
    set_config('plumbline.scope', :scope, true),
    set_config('statement_timeout', :time_limit, true);
