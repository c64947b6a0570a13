-- The version of a dataset on the primary, and its log position. Fails on a standby.
SELECT
    version,
    CAST(pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS bigint) AS position
FROM bi.freshness_of(:dataset)
