-- lie: A post was taken a second time, under another key
-- then: reconcile
-- outcome: reported
-- caught-by: rows_have_keys entity=posts, new_id=1000000
-- on: target
INSERT INTO core.submissions (submission_id, community_id, status, submitted_at)
SELECT 1000000, community_id, status, submitted_at
FROM core.submissions
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
WHERE legacy_id = '1';
INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
VALUES (1000000, 'meta', 'instagram', 'url', 'host:instagram.com@2');
INSERT INTO core.submission_metadata (submission_id) VALUES (1000000);
