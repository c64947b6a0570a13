-- name: changes_wait
-- Whether a dataset has changed facts that are not published yet; a refresh would publish them without checks.
SELECT EXISTS (SELECT FROM bi.pending_changes WHERE dataset = :dataset);

-- name: empty_delta_table
-- Deletes the rows that the materialized view now contains. Rows published since the start of this transaction are
-- invisible to it and stay. Statistics are updated later, because for readers who still see the old rows, the planner
-- would assume an empty table.
DELETE FROM {delta};

-- name: refresh
-- Refreshes from the base tables as this transaction sees them, which equals the published content if no change is
-- pending. Readers see the old rows until the commit.
REFRESH MATERIALIZED VIEW CONCURRENTLY {view};

-- name: shown
-- The number of rows in a relation, and a fingerprint of them in any order.
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM {relation} AS shown;

-- name: vacuum
-- Frees the old rows after a compaction, outside of its transaction. Updates the statistics of the delta table, now
-- that nobody reads the old rows.
VACUUM (ANALYZE) {delta}, {view};
