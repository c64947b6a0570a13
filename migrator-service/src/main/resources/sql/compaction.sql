-- name: changes_wait
-- Whether facts of a dataset have changed that no publication shows yet: a refresh would show them past the checks.
SELECT EXISTS (SELECT FROM bi.pending_changes WHERE dataset = :dataset);

-- name: empty_delta_table
-- Takes away what the materialized view shows by now. Rows that were published since this transaction began are not seen by it, and
-- stay. Its statistics are made later: readers who still see all rows would plan as if there were none.
DELETE FROM {delta};

-- name: refresh
-- Shows the base tables as this transaction sees them, which are what is published where no change waits. Readers go on reading the
-- rows of before until it commits.
REFRESH MATERIALIZED VIEW CONCURRENTLY {view};

-- name: shown
-- How many rows a relation shows, and a number that is the same only for the same rows in any order.
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM {relation} AS shown;

-- name: vacuum
-- Frees what a compaction has replaced, outside of its transaction. The statistics of the delta table follow, now that nobody reads
-- its old rows.
VACUUM (ANALYZE) {delta}, {view};
