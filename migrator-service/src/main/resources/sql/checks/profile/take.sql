-- Puts aside what was counted.
INSERT INTO pg_temp.content_profile (dataset, measure, month, dimension, value, row_count)
SELECT ?, counted.*
FROM unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[]) AS counted;
