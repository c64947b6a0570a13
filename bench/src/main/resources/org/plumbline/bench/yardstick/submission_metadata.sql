INSERT INTO yardstick.submission_metadata (submission_id, metadata)
SELECT id, metadata
FROM yardstick_legacy.posts;
