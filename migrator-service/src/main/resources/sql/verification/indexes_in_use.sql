-- about: Indexes of the suite's schemas are used
-- otherwise: EXPLAIN the statement it is for (docs/operations.md, Verifying a system): if the plan reads the whole table, ANALYZE it; if the plan uses another index, this one can be dropped
WITH statistics AS (
    -- Counted since then; statistics also restart after a crash.
    SELECT greatest(
        (SELECT stats_reset FROM pg_stat_database WHERE datname = current_database()),
        pg_postmaster_start_time()) AS since
)
SELECT
    indexes.indexrelname AS subject,
    CASE
        WHEN indexes.idx_scan > 0 THEN 'passed'
        -- The table is too small to need it, or was not observed for long enough.
        WHEN indexes.idx_scan = 0 AND (pg_class.reltuples < 10000 OR statistics.since > now() - interval '7 days') THEN 'unknown'
        ELSE 'failed'
    END AS outcome,
    format(
        '%s scans, the last %s; counted since %s; table of about %s rows',
        indexes.idx_scan,
        coalesce(to_char(indexes.last_idx_scan AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'), 'never'),
        to_char(statistics.since AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'),
        greatest(pg_class.reltuples, 0)::bigint) AS found
FROM pg_stat_user_indexes AS indexes
JOIN pg_class ON pg_class.oid = indexes.relid
JOIN pg_index ON pg_index.indexrelid = indexes.indexrelid
CROSS JOIN statistics
-- A unique index is useful as a constraint.
WHERE indexes.schemaname IN ('bi', 'recruiting', 'core') AND NOT pg_index.indisunique
ORDER BY indexes.schemaname, indexes.indexrelname
