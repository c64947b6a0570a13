-- Readers go on reading the last content until the transaction commits.
SET LOCAL lock_timeout = '30s';
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;
