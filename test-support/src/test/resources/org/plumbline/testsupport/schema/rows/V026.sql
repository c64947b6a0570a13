INSERT INTO etl.runs (run_id, pipeline, mode, state, phase, requested_by, started_at, finished_at, error, fault)
OVERRIDING SYSTEM VALUE
VALUES (26, 'recruiting', 'delta', 'failed', 'preflight', 'test', '2026-03-04 11:00Z', '2026-03-04 11:01Z', 'unreachable', 'source');
