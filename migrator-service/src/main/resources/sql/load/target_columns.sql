-- The columns of a target table, with what a writer has to know of each.
SELECT
    pg_attribute.attname AS column_name,
    pg_type.typname AS type_name,
    pg_type.typcategory = 'A' AS is_array,
    coalesce(pg_attribute.attnum = ANY (pg_index.indkey), false) AS is_key,
    pg_get_serial_sequence(pg_attribute.attrelid::regclass::text, pg_attribute.attname) AS sequence
FROM pg_attribute
JOIN pg_type ON pg_type.oid = pg_attribute.atttypid
LEFT JOIN pg_index ON pg_index.indrelid = pg_attribute.attrelid AND pg_index.indisprimary
WHERE pg_attribute.attrelid = to_regclass(?)
    AND pg_attribute.attnum > 0
    AND NOT pg_attribute.attisdropped
ORDER BY pg_attribute.attnum;
