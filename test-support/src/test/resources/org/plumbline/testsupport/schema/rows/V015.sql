INSERT INTO etl.examinations (run_id, pipeline, coverage, fingerprint)
VALUES (2, 'moderation', 'everything', 'f1'), (3, 'moderation', 'changes', 'f1');
