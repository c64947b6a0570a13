-- Rows that are published beside the materialized views.
SELECT (SELECT count(*) FROM bi.submission_facts_side) + (SELECT count(*) FROM bi.report_facts_side);
