-- A refresh by hand.
INSERT INTO bi.publications
    (
        dataset, version, run_id, mode, reason, row_count, changed_rows, checks_passed, checks_warned, checks_failed, published_at,
        duration_ms, is_checked
    )
SELECT
    'submission_facts', max(version) + 1, NULL, 'full', 'refresh_submission_facts() was called', 2, NULL, 0, 0, 0,
    '2026-03-06 13:00Z', 900, false
FROM bi.publications
WHERE dataset = 'submission_facts';
