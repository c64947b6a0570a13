-- Readers go on reading the last content until the transaction commits.
SET LOCAL lock_timeout = '30s';
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;
DELETE FROM bi.submission_facts_side;
DELETE FROM bi.report_facts_side;
-- For the checks that follow and for the first readers: autovacuum comes later.
ANALYZE bi.mv_submission_facts, bi.mv_report_facts, bi.submission_facts_side, bi.report_facts_side;
