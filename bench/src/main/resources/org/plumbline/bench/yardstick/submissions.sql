-- The legacy key is the new one: there is no id map.
INSERT INTO yardstick.submissions (submission_id, community_id, status, language, submitted_at, submitted_by, removed_at)
SELECT
    posts.id,
    communities.id,
    lower(posts.status),
    CASE lower(posts.language)
        WHEN 'en' THEN 'en'
        WHEN 'eng' THEN 'en'
        WHEN 'english' THEN 'en'
        WHEN 'fr' THEN 'fr'
        WHEN 'french' THEN 'fr'
        WHEN 'de' THEN 'de'
        WHEN 'german' THEN 'de'
        WHEN 'pl' THEN 'pl'
        WHEN 'es' THEN 'es'
    END,
    posts.submitted_at,
    posts.submitted_by,
    posts.removed_at
FROM yardstick_legacy.posts
LEFT JOIN yardstick_legacy.communities ON communities.id = posts.community_id;
