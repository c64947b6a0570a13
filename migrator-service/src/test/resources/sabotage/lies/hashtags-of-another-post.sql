-- lie: A post has hashtags that it never had
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=2, table=core.submission_hashtags, derived=[news, tag2]
-- on: target
INSERT INTO core.submission_hashtags (submission_id, hashtag_id)
SELECT id_map.new_id, hashtags.hashtag_id
FROM etl.id_map
CROSS JOIN core.hashtags
WHERE id_map.entity = 'posts' AND id_map.legacy_id = '2' AND hashtags.tag = 'tag5';
