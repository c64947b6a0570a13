-- The first publication.
REFRESH MATERIALIZED VIEW bi.mv_submission_facts;
REFRESH MATERIALIZED VIEW bi.mv_report_facts;
INSERT INTO bi.publications (
    dataset, version, run_id, mode, row_count, changed_rows, checks_passed, checks_warned, checks_failed, published_at,
    duration_ms)
VALUES ('submission_facts', 1, 2, 'full', 2, 2, 9, 1, 0, '2026-03-01 11:01Z', 40);
