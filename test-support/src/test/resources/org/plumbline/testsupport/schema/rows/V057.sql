INSERT INTO etl.mapping_profiles (run_id, place, profile)
VALUES (3, 0, '{"entity": "posts", "target": "core.submissions.language"}');
