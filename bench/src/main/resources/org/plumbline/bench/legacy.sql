-- name: sizes
-- How many rows the scripts beside this one make.
SELECT
    set_config('bench.posts', ?, false),
    set_config('bench.reports', ?, false),
    set_config('bench.applications', ?, false);

-- name: vacuum
-- The planner knows the tables, and index-only scans need not look into them, as in a database that has been there for a while.
VACUUM (ANALYZE);
