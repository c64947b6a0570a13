INSERT INTO yardstick.hashtags (tag)
SELECT DISTINCT tag
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(translate(lower(hashtags), '#,;|', '    '), ' ') AS tag
WHERE tag <> '';
