-- What the primary shows of a dataset, and how far its log reaches. Fails on a server that is none.
SELECT
    version,
    CAST(pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS bigint) AS position
FROM bi.dataset_freshness
WHERE dataset = :dataset
