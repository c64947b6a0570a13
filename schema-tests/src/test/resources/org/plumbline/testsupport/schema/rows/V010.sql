-- Publications of both datasets, also by key and by hand; a change that nobody has looked at.
INSERT INTO bi.publications (
    dataset, version, run_id, mode, reason, row_count, changed_rows, checks_passed, checks_warned, checks_failed,
    published_at, duration_ms, is_checked)
VALUES
    ('submission_facts', 1, 2, 'full', 'the first one', 2, 2, 9, 1, 0, '2026-03-01 11:01Z', 40, true),
    ('submission_facts', 2, 2, 'incremental', NULL, 2, 1, 9, 0, 0, '2026-03-04 11:01Z', 40, true),
    ('submission_facts', 3, NULL, 'full', 'refresh_submission_facts() was called', 2, NULL, 0, 0, 0, '2026-03-06 13:00Z', 900, false),
    ('application_summary', 1, 4, 'full', NULL, 1, 1, 9, 0, 0, '2026-03-03 11:01Z', 40, true);
INSERT INTO bi.refreshes (dataset, mode, reason, refreshed_by, refreshed_at, duration_ms, row_count, changed_rows)
VALUES
    ('submission_facts', 'full', 'refresh_submission_facts() was called', 'ada', '2026-03-05 12:00Z', 900, 2, NULL),
    ('submission_facts', 'incremental', NULL, 'plumbline_migrator', '2026-03-05 13:00Z', 20, 2, 1);
INSERT INTO etl.checked_runs (run_id, pipeline, coverage, fingerprint, source_identity, content_files)
VALUES (4, 'moderation', 'everything', 'abc', '7/1/16384', 'abc');
INSERT INTO etl.publication_profiles (dataset, version, measure, dimension, months, dimension_values, row_counts)
VALUES
    ('submission_facts', 1, 'submissions', NULL, '{2026-02-01}', '{NULL}', '{2}'),
    ('submission_facts', 1, 'share', 'platform', '{NULL}', '{twitter}', '{1}');
INSERT INTO bi.pending_changes (dataset, fact_key, marked_at, is_published, by_hand)
VALUES ('submission_facts', 11, '2026-03-04 10:00Z', false, false), ('submission_facts', 12, '2026-03-04 10:00Z', true, true);
