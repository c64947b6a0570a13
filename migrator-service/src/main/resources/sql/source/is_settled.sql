-- Whether all that other sessions have committed is in PostgreSQL's counts: a session adds its own when it ends, or within ten seconds
-- of being idle. Before version 15 it could keep them for as long as it was idle. The states of sessions that the user may not
-- see are NULL, and count as busy.
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
