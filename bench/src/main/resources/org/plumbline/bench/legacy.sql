-- name: vacuum
-- The planner knows the tables, and index-only scans need not look into them, as in a database that has been there for a while.
VACUUM (ANALYZE);
