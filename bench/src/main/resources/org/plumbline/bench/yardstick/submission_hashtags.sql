-- DISTINCT, because a post can name a tag twice; measured, it costs less here than ON CONFLICT DO NOTHING.
INSERT INTO yardstick.submission_hashtags (submission_id, hashtag_id)
SELECT DISTINCT posts.id, hashtags.hashtag_id
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(translate(lower(posts.hashtags), '#,;|', '    '), ' ') AS tag
JOIN yardstick.hashtags ON hashtags.tag = tag.tag;
