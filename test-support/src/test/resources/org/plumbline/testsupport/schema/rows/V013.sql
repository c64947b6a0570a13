INSERT INTO etl.run_phases (run_id, phase, started_at, finished_at)
VALUES (4, 'load', '2026-03-03 11:00Z', '2026-03-03 11:01Z');
