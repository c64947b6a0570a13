-- The first publication of applications.
REFRESH MATERIALIZED VIEW bi.application_summary_mv;
INSERT INTO bi.publications (
    dataset, version, run_id, mode, row_count, changed_rows, checks_passed, checks_warned, checks_failed, published_at,
    duration_ms)
VALUES ('application_summary', 1, 4, 'full', 1, 1, 9, 0, 0, '2026-03-03 11:01Z', 40);
