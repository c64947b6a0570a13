-- A check that passed, a difference that was accepted, and one whose acceptance was withdrawn.
INSERT INTO etl.check_acceptances (
    acceptance_id, pipeline, check_id, run_id, fingerprint, reason, accepted_by, accepted_at, valid_until, revoked_at,
    revoked_by, revocation_reason)
OVERRIDING SYSTEM VALUE
VALUES
    (1, 'moderation', 'orphans', 3, 'f1', 'known since March', 'ada', '2026-03-04 10:00Z', NULL, NULL, NULL, NULL),
    (2, 'moderation', 'orphans', 3, 'f2', 'known since April', 'ada', '2026-03-04 10:00Z', '2026-04-04 10:00Z',
        '2026-03-05 10:00Z', 'ada', 'it was mended');
INSERT INTO etl.check_results (
    run_id, check_id, kind, severity, outcome, description, expected, actual, message, failing_rows, duration_ms, tolerance,
    failing, fingerprint, acceptance_id)
VALUES
    (2, 'entity_counts', 'structural', 'critical', 'passed', 'Counts agree.', 3, 3, 'They do.', '[]', 4, '0', 0, NULL, NULL),
    (3, 'orphans', 'structural', 'critical', 'accepted', 'No orphans.', 0, 1, 'One.', '[{"id": 1}]', 4, '0', 1, 'f1', 1);
INSERT INTO etl.row_fingerprints (kind, key, fingerprint)
VALUES ('content of moderation.posts', 11, -7), ('facts of submission_facts', 11, 8);
INSERT INTO etl.installed_definitions (kind, name, definition, stored_form)
VALUES ('table', 'core.reports', 'TABLE', 'c4ca');
INSERT INTO etl.definition_recordings (migrations, recorded_at) VALUES ('a87f', '2026-03-06 12:00Z');
