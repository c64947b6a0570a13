-- Puts aside what was counted.
INSERT INTO pg_temp.{profile} (dataset, measure, month, dimension, value, row_count)
SELECT ?, measure, month, dimension, value, ? * row_count
FROM unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[]) AS counted (measure, month, dimension, value, row_count);
