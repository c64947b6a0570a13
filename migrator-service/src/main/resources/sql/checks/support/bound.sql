-- SET LOCAL, with parameters.
SELECT set_config('statement_timeout', ?, true), set_config('TimeZone', ?, true);
