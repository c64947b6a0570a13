-- Precedes a statement that is asked by itself. Both travel to the server together and are one transaction there, with which
-- both settings end.
-- Parameters: the scope as JSON; the time limit in milliseconds.
SELECT
    set_config('plumbline.scope', ?, true),
    set_config('statement_timeout', ?, true);
