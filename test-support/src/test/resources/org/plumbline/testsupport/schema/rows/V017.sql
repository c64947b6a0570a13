-- A difference that was accepted, and another one whose acceptance was withdrawn.
INSERT INTO etl.check_acceptances (
    acceptance_id, pipeline, check_id, run_id, fingerprint, reason, accepted_by, accepted_at, valid_until, revoked_at,
    revoked_by, revocation_reason)
OVERRIDING SYSTEM VALUE
VALUES
    (1, 'moderation', 'orphans', 3, 'f1', 'known since March', 'ada', '2026-03-04 10:00Z', NULL, NULL, NULL, NULL),
    (2, 'moderation', 'orphans', 3, 'f2', 'known since April', 'ada', '2026-03-04 10:00Z', '2026-04-04 10:00Z',
        '2026-03-05 10:00Z', 'ada', 'it was mended');
INSERT INTO etl.check_results (
    run_id, check_id, kind, severity, outcome, description, expected, actual, message, rows_at_fault, duration_ms, tolerance,
    faults, fingerprint, acceptance_id)
VALUES (3, 'orphans', 'structural', 'critical', 'accepted', 'No orphans.', 0, 1, 'One.', '[{"id": 1}]', 4, '0', 1, 'f1', 1);
INSERT INTO etl.publication_profiles (dataset, version, measure, month, dimension, value, row_count)
VALUES
    ('submission_facts', 1, 'submissions', '2026-02-01', NULL, NULL, 2),
    ('submission_facts', 1, 'share', NULL, 'platform', 'twitter', 1);
