-- Readers go on reading the last content until the transaction commits.
SET LOCAL lock_timeout = '30s';
REFRESH MATERIALIZED VIEW CONCURRENTLY {view};
DELETE FROM {side};
-- For the checks that follow and for the first readers: autovacuum comes later.
ANALYZE {view}, {side};
