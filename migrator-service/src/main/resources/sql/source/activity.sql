-- To be asked before the snapshot is taken: a transaction that commits between a snapshot and this question would be
-- seen by neither.
SELECT
    clock_timestamp() AS clock,
    pg_is_in_recovery() AS is_standby,
    pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') AS sees_others,
    has_function_privilege('pg_control_system()', 'EXECUTE')
        AND has_function_privilege('pg_control_checkpoint()', 'EXECUTE') AS sees_server,
    (SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database()) AS prepared,
    (
        SELECT min(xact_start)
        FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
    ) AS oldest_start;
