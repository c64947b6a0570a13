-- The column of a table's primary key.
SELECT pg_attribute.attname
FROM pg_index
JOIN pg_attribute ON pg_attribute.attrelid = pg_index.indrelid AND pg_attribute.attnum = ANY (pg_index.indkey)
WHERE pg_index.indrelid = format('%I.%I', ?::text, ?::text)::regclass
    AND pg_index.indisprimary;
