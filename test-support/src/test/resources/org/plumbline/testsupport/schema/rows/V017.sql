INSERT INTO etl.publication_profiles (dataset, version, measure, month, dimension, value, row_count)
VALUES ('submission_facts', 1, 'share', NULL, NULL, NULL, 1);
INSERT INTO etl.check_acceptances (pipeline, check_id, run_id, fingerprint, reason, accepted_by, accepted_at)
SELECT 'moderation', 'a_check', min(run_id), 'ab', 'it is right', 'ada', now()
FROM etl.runs;
INSERT INTO etl.check_results
    (
        run_id, check_id, kind, severity, outcome, description, message, rows_at_fault, duration_ms, tolerance, faults,
        fingerprint, acceptance_id
    )
SELECT run_id, 'a_check', 'semantic', 'critical', 'accepted', 'it holds', '1 row', '[]', 1, '0', 1, 'ab', acceptance_id
FROM etl.check_acceptances;
