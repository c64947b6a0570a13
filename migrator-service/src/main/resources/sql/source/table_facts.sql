-- What decides how a legacy table is best read.
SELECT
    pg_class.relkind IN ('r', 'p', 'm') AS has_row_versions,
    (
        SELECT coalesce(sum(pg_relation_size(tree.relid)), 0)
        FROM pg_partition_tree(pg_class.oid) AS tree
    ) + CASE WHEN pg_class.relkind = 'p' THEN 0 ELSE pg_relation_size(pg_class.oid) END AS size_bytes,
    EXISTS (
        SELECT
        FROM pg_index
        JOIN pg_attribute ON pg_attribute.attrelid = pg_index.indrelid AND pg_attribute.attnum = pg_index.indkey[0]
        WHERE pg_index.indrelid = pg_class.oid AND pg_index.indisvalid AND pg_index.indpred IS NULL
            AND pg_attribute.attname = ?
    ) AS cursor_is_indexed,
    (
        SELECT pg_type.typname
        FROM pg_attribute
        JOIN pg_type ON pg_type.oid = pg_attribute.atttypid
        WHERE pg_attribute.attrelid = pg_class.oid AND pg_attribute.attname = ?
    ) AS cursor_type
FROM pg_class
WHERE pg_class.oid = to_regclass(?);
