-- A refresh by hand, and one with a publication.
INSERT INTO bi.refreshes (dataset, mode, reason, refreshed_by, refreshed_at, duration_ms, row_count, changed_rows)
VALUES
    ('submission_facts', 'full', 'refresh_submission_facts() was called', 'ada', '2026-03-05 12:00Z', 900, 2, NULL),
    ('submission_facts', 'incremental', NULL, 'plumbline_migrator', '2026-03-05 13:00Z', 20, 2, 1);
