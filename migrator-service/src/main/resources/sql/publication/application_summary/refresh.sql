-- Readers go on reading the last content until the transaction commits.
SET LOCAL lock_timeout = '30s';
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;
DELETE FROM bi.application_summary_side;
-- For the checks that follow and for the first readers: autovacuum comes later.
ANALYZE bi.application_summary_mv, bi.application_summary_side;
