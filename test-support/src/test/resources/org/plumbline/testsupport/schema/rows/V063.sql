-- The last turn of a job that a replica has taken.
INSERT INTO etl.turns (job, taken_for) VALUES ('delta-runs-of-moderation', '2026-03-05 10:05Z');
