-- A publication by key: one fact changed, one gone; a change that nobody has looked at.
INSERT INTO bi.submission_facts_side
SELECT facts.*, true FROM bi.mv_submission_facts AS facts ORDER BY submission_id LIMIT 1;
INSERT INTO bi.submission_facts_side (submission_id, is_present) VALUES (712, false);
INSERT INTO bi.report_facts_side SELECT facts.*, true FROM bi.mv_report_facts AS facts;
INSERT INTO bi.application_summary_side SELECT facts.*, true FROM bi.application_summary_mv AS facts;
INSERT INTO bi.pending_changes (dataset, fact_key, marked_at, is_published)
VALUES ('submission_facts', 711, '2026-03-04 10:00Z', false), ('submission_facts', 712, '2026-03-04 10:00Z', true);
INSERT INTO bi.publications (
    dataset, version, run_id, mode, reason, row_count, changed_rows, checks_passed, checks_warned, checks_failed,
    published_at, duration_ms)
VALUES
    ('submission_facts', 2, 2, 'incremental', NULL, 2, 1, 9, 0, 0, '2026-03-04 11:01Z', 40),
    ('submission_facts', 3, 2, 'full', 'every fact was compared', 2, 1, 9, 0, 0, '2026-03-05 11:01Z', 40);
