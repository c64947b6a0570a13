INSERT INTO etl.examinations (run_id, pipeline, coverage, fingerprint)
VALUES (4, 'moderation', 'everything', 'abc');
