-- What a check's bounds overrule.
SELECT current_setting('statement_timeout') AS statement_timeout, current_setting('TimeZone') AS time_zone;
