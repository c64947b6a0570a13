-- A run that broke off, those that moved these rows, a delta run, and the last turn of a job that a replica has taken.
INSERT INTO etl.runs (
    run_id, pipeline, mode, state, phase, requested_by, started_at, finished_at, publication_version, error, failure_cause)
OVERRIDING SYSTEM VALUE
VALUES
    (1, 'moderation', 'full', 'failed', 'load', 'ada', '2026-03-01 10:00Z', '2026-03-01 10:01Z', NULL, 'unreachable', 'source'),
    (2, 'moderation', 'full', 'succeeded', 'done', 'ada', '2026-03-01 11:00Z', '2026-03-01 11:01Z', 1, NULL, NULL),
    (3, 'moderation', 'delta', 'succeeded', 'done', 'schedule', '2026-03-02 11:00Z', '2026-03-02 11:01Z', 1, NULL, NULL),
    (4, 'recruiting', 'full', 'succeeded', 'done', 'ada', '2026-03-03 11:00Z', '2026-03-03 11:01Z', 1, NULL, NULL);
INSERT INTO etl.run_entities (
    run_id, entity, expected, read, written, unchanged, quarantined, deleted, strategy, missing, mended, started_at,
    finished_at)
VALUES (3, 'posts', 2, 2, 1, 0, 1, 1, 'cursor', 2, 0, '2026-03-02 11:00Z', '2026-03-02 11:01Z');
INSERT INTO etl.run_phases (run_id, phase, started_at, finished_at)
VALUES (4, 'load', '2026-03-03 11:00Z', '2026-03-03 11:01Z');
INSERT INTO etl.turns (job, taken_for) VALUES ('delta-runs-of-moderation', '2026-03-05 10:05Z');
