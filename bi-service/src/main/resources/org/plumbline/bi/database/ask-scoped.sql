-- Precedes a statement that is asked by itself. Both travel to the server together and are one transaction there, with which
-- both settings end.
-- Parameters: scope, as JSON; time_limit, in milliseconds.
SELECT
    set_config('plumbline.scope', :scope, true),
    set_config('statement_timeout', :time_limit, true);
