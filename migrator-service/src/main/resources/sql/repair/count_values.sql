-- The most frequent values of a column.
SELECT {column}::text AS value, count(*) AS row_count
FROM {table}
GROUP BY {column}::text
ORDER BY count(*) DESC, {column}::text
LIMIT ?;
