-- How many rows PostgreSQL has counted in and out of each table, and what these counts hang on: they begin anew where the server or
-- the statistics do, and TRUNCATE, which counts nothing, gives the table another file. Tables whose rows are elsewhere are left
-- out, and all of them on a standby, which counts nothing.
SELECT
    namespaces.nspname AS schema_name,
    tables.relname AS table_name,
    concat_ws(
        ' ',
        pg_postmaster_start_time(),
        databases.stats_reset,
        tables.oid,
        pg_relation_filenode(tables.oid)
    ) AS counted_since,
    pg_stat_get_tuples_inserted(tables.oid) AS inserted,
    pg_stat_get_tuples_deleted(tables.oid) AS deleted
FROM pg_class AS tables
JOIN pg_namespace AS namespaces ON namespaces.oid = tables.relnamespace
JOIN pg_stat_database AS databases ON databases.datname = current_database()
WHERE tables.relkind = 'r'
    AND NOT tables.relhassubclass
    AND namespaces.nspname NOT IN ('pg_catalog', 'information_schema')
    AND current_setting('track_counts')::boolean
    AND NOT pg_is_in_recovery();
