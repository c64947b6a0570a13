-- name: activity
-- Run it before the snapshot is taken: a transaction that commits between a snapshot and this query would be seen by
-- neither. The start of the oldest transaction is unknown on a standby, without the privilege to see others'
-- transactions, or while a transaction is prepared, which hides its start.
SELECT
    has_function_privilege('pg_control_system()', 'EXECUTE')
        AND has_function_privilege('pg_control_checkpoint()', 'EXECUTE') AS sees_server,
    now.clock,
    CASE
        WHEN pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')
            AND NOT pg_is_in_recovery()
            AND NOT EXISTS (SELECT FROM pg_prepared_xacts WHERE database = current_database())
            THEN least(
                now.clock,
                (
                    SELECT min(xact_start)
                    FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                )
            )
    END AS oldest_start
FROM (SELECT clock_timestamp() AS clock OFFSET 0) AS now;

-- name: is_settled
-- Whether PostgreSQL's statistics include all commits of other sessions: a session reports its own when it ends, or
-- within ten seconds of being idle; before version 15 an idle session could keep them indefinitely. Sessions whose
-- state the user may not see are NULL and count as busy.
SELECT
    current_setting('server_version_num')::integer >= 150000
    AND NOT EXISTS (
        SELECT
        FROM pg_stat_activity
        WHERE datname = current_database()
            AND pid <> pg_backend_pid()
            AND backend_type <> 'autovacuum worker'
            AND (state IS DISTINCT FROM 'idle' OR state_change > clock_timestamp() - interval '15 seconds')
    );

-- name: turnover
-- PostgreSQL's tuple statistics of each table, and what tells whether they are comparable: they restart with the server
-- or a reset, and TRUNCATE, which is not counted, gives the table a new file. Excludes tables without rows of their
-- own, and all tables of a standby, which counts nothing.
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

-- name: snapshot
-- The first query of the REPEATABLE READ transaction; it takes the snapshot that everything is read from.
SELECT
    txid_snapshot_xmin(txid_current_snapshot()) AS snapshot_xmin,
    txid_snapshot_xmax(txid_current_snapshot()) AS next_xid,
    concat_ws(
        '/',
        (SELECT system_identifier FROM pg_control_system()),
        (SELECT timeline_id FROM pg_control_checkpoint()),
        (SELECT oid FROM pg_database WHERE datname = current_database())
    ) AS identity;

-- name: snapshot_by_start
-- Fallback without pg_control_*: identifies the server by its start time. After a restart the same server counts as a
-- different one.
SELECT
    txid_snapshot_xmin(txid_current_snapshot()) AS snapshot_xmin,
    txid_snapshot_xmax(txid_current_snapshot()) AS next_xid,
    concat_ws(
        '/',
        'since ' || extract(EPOCH FROM pg_postmaster_start_time()),
        (SELECT oid FROM pg_database WHERE datname = current_database())
    ) AS identity;

-- name: table_facts
-- The properties of a legacy table that determine how to read it.
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
            AND pg_attribute.attname = :cursor
    ) AS cursor_is_indexed,
    (
        SELECT pg_type.typname
        FROM pg_attribute
        JOIN pg_type ON pg_type.oid = pg_attribute.atttypid
        WHERE pg_attribute.attrelid = pg_class.oid AND pg_attribute.attname = :cursor
    ) AS cursor_type
FROM pg_class
WHERE pg_class.oid = to_regclass(:relation);
